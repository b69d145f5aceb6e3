import { once } from 'node:events';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeInboxServer } from '@/lib/testing/receivers/inbox-server';

let database: TestDatabase;
let server: Awaited<ReturnType<typeof makeInboxServer>>;
beforeAll(async () => {
  database = await makeTestDatabase();
  server = await makeInboxServer(database);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});
beforeEach(() => database.pool.query('TRUNCATE inbox, inbox_request'));

const send = (path: string, options: RequestOptions = {}, body?: Buffer | string) =>
  new Promise<{ status: number; headers: IncomingMessage['headers']; text: string }>(
    (resolve, reject) => {
      const { port } = server;
      const asked = request({ host: '127.0.0.1', port, path, method: 'POST', ...options });
      asked.once('error', reject);
      asked.once('response', async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      asked.end(body);
    },
  );

const open = async (text: string) => {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(text);
  return socket;
};

describe('an inbox on the engine', () => {
  it('keeps a request as it was sent, and responds as configured', async () => {
    const answer = { status: 418, body: 'é', headers: { 'content-type': 'text/x' } };
    const { id, token } = await server.create({ answers: [answer] });
    const headers = { 'X-Mixed-Case': 'a', 'Content-Type': 'application/octet-stream' };
    const path = `/receive/${token}/a%2Fb?c=%00&c`;
    const { status, text, ...response } = await send(path, { headers }, Buffer.from([0, 255]));
    expect([status, text, response.headers['content-type']]).toEqual([418, 'é', 'text/x']);
    const [row] = await server.listKept(id);
    expect(row).toMatchObject({ method: 'POST', pathAndQuery: path, bodyBytes: 2 });
    const found = await server.findKept(id, row?.id);
    expect([...(found?.body ?? [])]).toEqual([0, 255]);
    expect(found?.headers).toEqual(expect.arrayContaining([['X-Mixed-Case', 'a']]));
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'takes %s',
    async (method) => {
      const { id, token } = await server.create({ answers: [{ body: 'x' }] });
      const { status, text } = await send(`/receive/${token}`, { method });
      expect([status, text]).toEqual([200, method === 'HEAD' ? '' : 'x']);
      expect(await server.listKept(id)).toMatchObject([{ method }]);
    },
  );

  it('keeps the first MiB of a larger body', async () => {
    const { id, token } = await server.create({});
    const size = 3 * 1024 * 1024;
    expect((await send(`/receive/${token}`, {}, Buffer.alloc(size, 'a'))).status).toBe(200);
    const [row] = await server.listKept(id);
    expect(row?.bodyBytes).toBe(size);
    expect((await server.findKept(id, row?.id))?.body.byteLength).toBe(1024 * 1024);
  });

  it('keeps what arrived although the sender leaves during the delay, and waits no longer', async () => {
    const { id, token } = await server.create({ answers: [{ delayMs: 30_000 }] });
    const socket = await open(
      `POST /receive/${token} HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(await server.waitForDelays(1)).toEqual([30_000]);
    expect(await server.listKept(id)).toHaveLength(1);
    socket.destroy();
    expect(await server.waitForDelays(0)).toEqual([]);
    await server.receptions.at(-1);
    const [row] = await server.listKept(id);
    expect(row?.response.leftAfterMs).toEqual(expect.any(Number));
  });
});

describe('the engine refuses', () => {
  it('a body that breaks off, and keeps nothing of it', async () => {
    const { id, token } = await server.create({});
    const before = server.receptions.length;
    const socket = await open(
      `POST /receive/${token} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n`,
    );
    await once(socket, 'data');
    socket.write('ab');
    socket.destroy();
    const reception = await server.receptions[before];
    expect([reception?.status, await server.listKept(id)]).toEqual([400, []]);
  });

  it('more headers than 16 KiB', async () => {
    const { id, token } = await server.create({});
    const headers = { 'x-bomb': 'a'.repeat(17 * 1024) };
    expect((await send(`/receive/${token}`, { headers })).status).toBe(431);
    expect(await server.listKept(id)).toEqual([]);
  });

  it('to leave an inbox for what needs a token', async () => {
    const { id, token } = await server.create({});
    const paths = [
      `/receive/${token}/../../event-hooks`,
      `/receive/${token}/%2e%2e/%2e%2e/api/hooks`,
      '/receive/event-hooks',
      `/receive/${token}x`,
      `//receive/${token}`,
    ];
    for (const path of paths) expect([path, (await send(path)).status]).toEqual([path, 401]);
    expect(await server.listKept(id)).toEqual([]);
    const inside = await send(`/receive/${token}/..%2f..%2fevent-hooks`);
    expect([inside.status, await server.listKept(id)]).toMatchObject([200, [{ method: 'POST' }]]);
  });

  it('an unknown token, and many of them at all', async () => {
    const { token } = await server.create({});
    const statuses: number[] = [];
    for (let n = 0; n < 32; n += 1) {
      const unknown = String(n).padStart(43, '0');
      statuses.push((await send(`/receive/${unknown}`)).status);
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
    expect(JSON.stringify(server.logged)).not.toContain(token);
  });
});
