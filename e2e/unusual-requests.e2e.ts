import { once } from 'node:events';
import { request } from 'node:http';
import { expect, test } from './fixtures';

/** Sends a request no browser sends, and resolves to its status code. */
const send = async (origin: string, method: string, path: string, headers = {}) => {
  const { hostname, port } = new URL(origin);
  const sent = request({ hostname, port, method, path, headers }).end();
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
};

test('Requests that no browser sends are rejected, not failed or left open', async ({
  hookline,
}) => {
  const origin = hookline.consoleUrl;
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };
  expect(await send(origin, 'TRACE', '/')).toBe(405);
  expect(await send(origin, 'OPTIONS', '*')).toBe(204);
  expect(await send(origin, 'GET', '/_next/image?url=/etc/passwd')).toBe(404);
  expect(await send(origin, 'GET', '/', upgrade)).toBe(400);
  expect(await send(origin, 'GET', '/sign-in')).toBe(200);
  expect(await send(origin, 'GET', '/', upgrade)).toBe(400);
});
