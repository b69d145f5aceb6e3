import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeConsoleServer } from './make-console-server';

let server: Server;
let rendered: string[];
beforeEach(async () => {
  rendered = [];
  server = makeConsoleServer((request, response) => {
    rendered.push(`${request.method} ${request.url}`);
    // Next adds a listener with its first request, which leaves upgrades open.
    server.once('upgrade', () => {});
    response.end('a page');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => server.close());

/** Resolves to everything the server sends until it closes the connection. */
const sendRaw = async (head: string): Promise<string> => {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1', () => socket.write(head));
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  await once(socket, 'close');
  return received;
};

const sendRequest = (line: string): Promise<string> =>
  sendRaw(`${line} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);

describe('the server of the console', () => {
  it('passes requests on to Next', async () => {
    expect(await sendRequest('GET /hooks')).toMatch(/^HTTP\/1\.1 200 [\s\S]*a page$/);
    expect(await sendRequest('OPTIONS /api/hooks')).toMatch(/^HTTP\/1\.1 200 /);
    expect(rendered).toEqual(['GET /hooks', 'OPTIONS /api/hooks']);
  });

  it.each(['TRACE', 'PROPFIND'])(
    'rejects the method %s, which no page supports',
    async (method) => {
      const response = await sendRequest(`${method} /`);
      expect(response).toMatch(/^HTTP\/1\.1 405 /);
      expect(response).toContain('Allow: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT\r\n');
      expect(rendered).toEqual([]);
    },
  );

  it('returns the methods of the server for OPTIONS *', async () => {
    const response = await sendRequest('OPTIONS *');
    expect(response).toMatch(/^HTTP\/1\.1 204 /);
    expect(response).toContain('Allow: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT\r\n');
    expect(rendered).toEqual([]);
  });

  it('rejects a request target that is not a path', async () => {
    expect(await sendRequest('GET *')).toMatch(/^HTTP\/1\.1 400 /);
    expect(rendered).toEqual([]);
  });

  it('rejects an upgrade and closes the connection, also after the first request to Next', async () => {
    const upgrade =
      'GET /hooks HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    expect(await sendRaw(upgrade)).toMatch(/^HTTP\/1\.1 400 /);
    await sendRequest('GET /hooks');
    expect(await sendRaw(upgrade)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
