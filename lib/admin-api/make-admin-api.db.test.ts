import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { serve } from '@hono/node-server';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeSecretBox } from '@/lib/config/secret-box';
import { makeEventHookStore } from '@/lib/db/hooks/event-hook-store';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { makeAdminApi } from './make-admin-api';

const ID = '11111111-2222-4333-8444-555555555555';
const logged: object[] = [];
let database: TestDatabase;
let server: ReturnType<typeof serve>;
let origin: string;
let settings: { lenientSources: boolean };

beforeAll(async () => {
  database = await makeTestDatabase();
  const world = makeTestEventHookWorld();
  settings = world.settings;
  const secretBox = makeSecretBox(randomBytes(32));
  const store = makeEventHookStore({ database, secretBox, raise: async () => undefined });
  const log = { error: (context: object) => logged.push(context) };
  const api = makeAdminApi({ ...world.deps, store, version: '1.2.3', log });
  const fetch = (request: Request) => api(request, { name: 'arya' });
  server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await database.drop();
});
beforeEach(async () => {
  settings.lenientSources = false;
  await database.pool.query('TRUNCATE event_hook, event_hook_version, audit_log');
});

const send = (method: string, path: string, json?: unknown) =>
  fetch(origin + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: json === undefined ? undefined : JSON.stringify(json),
  });

// Speaks HTTP by hand, where a client would not let the request out.
const sendRaw = async (text: string): Promise<string> => {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.setEncoding('utf8').end(text);
  let response = '';
  for await (const chunk of socket) response += chunk;
  return response;
};

describe('the Admin API over HTTP and PostgreSQL', () => {
  it('keeps a hook from its creation to its deletion', async () => {
    const config = { url: 'https://example.com', secret: 's3cret', headers: { 'X-A': '1' } };
    const hook = { source: 'crud', event: 'consumers', handler: 'webhook', config };
    const created = await send('POST', '/event-hooks', hook);
    expect(created.status).toBe(201);
    const entity = await created.json();
    expect(entity).toMatchObject(hook);
    const path = `/event-hooks/${entity.id}`;
    const patched = await send('PATCH', path, { config: { ssl_verify: true } });
    expect(await patched.json()).toMatchObject({ config: { ...config, ssl_verify: true } });
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('PUT', path, hook)).status).toBe(200);
    expect(await (await send('GET', '/event-hooks')).json()).toMatchObject({
      data: [{ id: entity.id, config }],
      next: null,
    });
    expect((await send('POST', '/event-hooks', { ...hook, id: entity.id })).status).toBe(400);
  });

  it('pages through all hooks once each', async () => {
    for (let n = 0; n < 25; n++)
      await send('POST', '/event-hooks', { source: 'crud', handler: 'log' });
    const seen: string[] = [];
    let next: string | null = '/event-hooks?size=10';
    while (next !== null) {
      const page: { data: { id: string }[]; next: string | null } = await (
        await send('GET', next)
      ).json();
      seen.push(...page.data.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toHaveLength(25);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('merges concurrent patches of different fields', async () => {
    await send('POST', '/event-hooks', { source: 'crud', handler: 'log', id: ID });
    const patches = [{ snooze: 5 }, { on_change: true }, { event: 'routes' }];
    const answers = await Promise.all(
      patches.map((patch) => send('PATCH', `/event-hooks/${ID}`, patch)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const stored = await (await send('GET', `/event-hooks/${ID}`)).json();
    expect(stored).toMatchObject({ snooze: 5, on_change: true, event: 'routes' });
  });

  it('stores every string it accepts, also in lenient mode', async () => {
    settings.lenientSources = true;
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u0000', '\ud800', 'é'));
    const input = fc.record({
      source: text,
      event: fc.option(text),
      snooze: fc.option(fc.double({ noInteger: false })),
      created_at: fc.option(fc.integer()),
      payload: fc.dictionary(
        text,
        fc.json().map((each) => JSON.parse(each)),
      ),
      body: text,
      secret: text,
      header: text,
    });
    await fc.assert(
      fc.asyncProperty(input, async ({ source, event, snooze, created_at, header, ...config }) => {
        const response = await send('POST', '/event-hooks', {
          ...{ source, event, snooze, created_at, handler: 'webhook-custom' },
          config: { url: 'http://a.example', method: 'PUT', headers: { a: header }, ...config },
        });
        expect([201, 400]).toContain(response.status);
        expect(logged).toEqual([]);
        if (response.status === 400) return;
        const created = await response.json();
        const read = await (await send('GET', `/event-hooks/${created.id}`)).json();
        expect(read).toEqual(created);
      }),
      { numRuns: 150 },
    );
  });

  it('rejects two Content-Type headers of a real connection', async () => {
    const type = 'Content-Type: application/json\r\n';
    const response = await sendRaw(
      `POST /event-hooks HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${type}${type}Content-Length: 2\r\n\r\n{}`,
    );
    expect(response).toMatch(/^HTTP\/1.1 400 /);
    expect(response).toContain('Multiple Content-Type headers not allowed');
  });

  it('responds to an endless body before reading all of it', async () => {
    const head =
      'POST /event-hooks HTTP/1.1\r\nHost: a\r\nConnection: close\r\n' +
      'Content-Type: application/json\r\nContent-Length: 999999999\r\n\r\n';
    expect(await sendRaw(`${head}{`)).toMatch(/^HTTP\/1.1 413 /);
  });
});
