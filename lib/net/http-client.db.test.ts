import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PreparedRequest } from '@/lib/handlers/prepared';
import type { HttpClient, HttpExchange } from '@/lib/handlers/request/http-client';
import { makeInterruption } from '@/lib/handlers/request/interruption';
import { certificate } from '@/lib/testing/receivers/certificate';
import { makeReceiver, type Receiver } from '@/lib/testing/receivers/receiver';
import { type HttpClientOptions, makeHttpClient } from './http-client';

const MIB = 1024 * 1024;

let receiver: Receiver;
let secure: Receiver;
let client: HttpClient;
const extra: { close(): unknown }[] = [];

beforeEach(async () => {
  receiver = await makeReceiver();
  secure = await makeReceiver({ tls: true });
  client = makeHttpClient({ privateTargets: 'allow' });
});

afterEach(async () => {
  await client.close();
  await receiver.close();
  await secure.close();
  for (const each of extra.splice(0)) await each.close();
});

const request = (fields: Partial<PreparedRequest> = {}): PreparedRequest => ({
  method: 'POST',
  url: `${receiver.url}/hook?a=1`,
  headers: { 'content-type': 'application/json', 'X-Team': 'edge' },
  body: new TextEncoder().encode('{"a":"ü"}'),
  sslVerify: false,
  ...fields,
});

const send = (fields: Partial<PreparedRequest> = {}, timeoutMs = 5_000): Promise<HttpExchange> =>
  client.send(request(fields), { timeoutMs });

const clientWith = (options: Partial<HttpClientOptions>): HttpClient => {
  const made = makeHttpClient({ privateTargets: 'allow', ...options });
  extra.push(made);
  return made;
};

const toResponse = (exchange: HttpExchange) => {
  if (exchange.kind !== 'response') throw new Error(`no response: ${JSON.stringify(exchange)}`);
  return exchange.response;
};

describe('requests and responses', () => {
  test('the receiver gets exactly the method, path, headers and bytes', async () => {
    await send();
    expect(receiver.requests[0]).toMatchObject({
      method: 'POST',
      path: '/hook?a=1',
      text: '{"a":"ü"}',
    });
    expect(receiver.requests[0]?.rawHeaders).toContainEqual(['X-Team', 'edge']);
    expect(receiver.requests[0]?.headers['content-length']).toBe('10');
  });

  test('a response is returned with its headers in received case, whatever its status', async () => {
    receiver.respond({ status: 503, headers: { 'X-Reason': 'tired' }, body: 'later' });
    const response = toResponse(await send());
    expect(response).toMatchObject({ status: 503, bodyBytes: 5 });
    expect(response.headers['X-Reason']).toBe('tired');
    expect(Buffer.from(response.body).toString()).toBe('later');
  });

  test('redirects are responses, not followed [5.1-no-redirects]', async () => {
    receiver.respond({ status: 302, headers: { location: `${receiver.url}/other` } });
    expect(toResponse(await send()).status).toBe(302);
    expect(receiver.requests).toHaveLength(1);
  });

  test('a large response is recorded up to 64 KiB, and counted', async () => {
    receiver.respond({ body: 'y'.repeat(200_000) });
    const response = toResponse(await send());
    expect(response.body.byteLength).toBe(64 * 1024);
    expect(response.bodyBytes).toBe(200_000);
  });

  test('a response of 10 MB is cut off, and still a response', async () => {
    receiver.respond({ fault: 'huge', bytes: 10 * MIB });
    const response = toResponse(await send());
    expect(response).toMatchObject({ status: 200, bodyBytes: 10 * MIB });
    expect(response.body.byteLength).toBe(64 * 1024);
    receiver.respond({ body: 'next' });
    expect(toResponse(await send()).bodyBytes).toBe(4);
  });
});

describe('connections', () => {
  test('are kept alive, and only the exchange that connects has connect timings', async () => {
    const first = await send();
    const second = await send();
    expect(receiver.connections()).toBe(1);
    expect(first.timings.connectMs).toBeGreaterThanOrEqual(0);
    expect(second.timings).not.toHaveProperty('connectMs');
    expect(second.timings.firstByteMs).toBeLessThanOrEqual(second.timings.totalMs);
  });

  test('are limited per origin; other requests wait', async () => {
    const narrow = clientWith({ maxPerOrigin: 2 });
    receiver.respond({ delayMs: 5 });
    const sent = Array.from({ length: 8 }, () => narrow.send(request(), { timeoutMs: 5_000 }));
    await receiver.waitFor(4);
    expect(receiver.connections()).toBeLessThanOrEqual(2);
    expect((await Promise.all(sent)).map(({ kind }) => kind)).toEqual(Array(8).fill('response'));
  });

  test('an exchange that timed out while connecting frees its slot', async () => {
    let isReachable = false;
    const narrow = clientWith({
      maxPerOrigin: 2,
      guard: () =>
        isReachable
          ? Promise.resolve([{ address: '127.0.0.1', family: 4 }])
          : new Promise(() => {}),
    });
    const toName = request({ url: `http://receiver.invalid:${new URL(receiver.url).port}/` });
    const first = await Promise.all([1, 2, 3].map(() => narrow.send(toName, { timeoutMs: 50 })));
    expect(first.map(({ kind }) => kind)).toEqual(Array(3).fill('unreachable'));
    isReachable = true;
    expect(toResponse(await narrow.send(toName, { timeoutMs: 5_000 })).status).toBe(200);
  });

  test('idle ones are limited over all origins; the longest idle is closed', async () => {
    const narrow = clientWith({ maxIdle: 2 });
    const sendTo = (url: string) => narrow.send(request({ url }), { timeoutMs: 5_000 });
    const newer = [secure.url, receiver.url.replace('127.0.0.1', 'localhost')];
    for (const url of [receiver.url, ...newer])
      expect(toResponse(await sendTo(url)).status).toBe(200);
    for (const url of newer) expect((await sendTo(url)).timings).not.toHaveProperty('connectMs');
    expect((await sendTo(receiver.url)).timings).toHaveProperty('connectMs');
  });

  test('one that was closed while idle is replaced, and the request is repeated', async () => {
    await send();
    await receiver.stop();
    await receiver.start();
    expect(toResponse(await send()).status).toBe(200);
  });

  test('one closed by the receiver before a response is a reset, and is not reused', async () => {
    receiver.respondNext({ fault: 'reset' });
    expect(await send()).toMatchObject({ kind: 'unreachable', errorClass: 'reset' });
    expect(toResponse(await send()).status).toBe(200);
  });
});

describe('receivers that behave badly', () => {
  test.each([
    ['hangs', { fault: 'hang' }],
    ['drips', { fault: 'drip', dripMs: 10 }],
    ['is slower than the limit', { delayMs: 60_000 }],
  ] as const)('one that %s runs into the timeout', async (_title, answer) => {
    receiver.respond(answer);
    expect(await send({}, 150)).toMatchObject({
      kind: 'unreachable',
      errorClass: 'timeout',
      message: expect.stringContaining('within 150 ms'),
    });
  });

  test.each([
    ['cuts the body short', { fault: 'half' }, 'reset'],
    ['does not speak HTTP', { fault: 'garbage' }, 'protocol'],
    ['sends endless headers', { fault: 'headers' }, 'too_large'],
  ] as const)('one that %s', async (_title, answer, errorClass) => {
    receiver.respond(answer);
    expect(await send()).toMatchObject({ kind: 'unreachable', errorClass });
  });

  test('one that does not listen', async () => {
    await receiver.stop();
    expect(await send()).toMatchObject({
      kind: 'unreachable',
      errorClass: 'refused',
      message: expect.stringContaining('refused the connection: nothing listens'),
    });
  });

  test('one that accepts connections and sends nothing', async () => {
    const mute: Server = createServer(() => {});
    await new Promise<void>((listening) => mute.listen(0, '127.0.0.1', listening));
    extra.push(mute);
    const address = mute.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const exchange = await send({ url: `https://127.0.0.1:${port}/` }, 150);
    expect(exchange).toMatchObject({ kind: 'unreachable', errorClass: 'timeout' });
  });

  test('a name that does not exist', async () => {
    expect(await send({ url: 'http://receiver.invalid/' })).toMatchObject({
      kind: 'unreachable',
      errorClass: 'dns',
      message: expect.stringContaining('receiver.invalid'),
    });
  });
});

describe('TLS', () => {
  test('without verification a self-signed receiver is accepted [5.5-ssl-verify-off]', async () => {
    const exchange = await send({ url: `${secure.url}/x`, sslVerify: false });
    expect(toResponse(exchange).status).toBe(200);
    expect(exchange.timings.tlsMs).toBeGreaterThanOrEqual(0);
  });

  test('with verification it is rejected, also after a request without [5.5-ssl-verify-on]', async () => {
    await send({ url: `${secure.url}/x`, sslVerify: false });
    expect(await send({ url: `${secure.url}/x`, sslVerify: true })).toMatchObject({
      kind: 'unreachable',
      errorClass: 'tls',
    });
  });

  test('with verification a trusted receiver is accepted', async () => {
    const trusting = clientWith({ ca: certificate.cert });
    const secureRequest = request({ url: `${secure.url}/x`, sslVerify: true });
    expect(toResponse(await trusting.send(secureRequest, { timeoutMs: 5_000 })).status).toBe(200);
  });

  test('a TLS request to a plain HTTP port is a TLS error', async () => {
    const url = receiver.url.replace('http:', 'https:');
    expect(await send({ url })).toMatchObject({ kind: 'unreachable', errorClass: 'tls' });
  });
});

describe('the guard', () => {
  test('forbidden targets are blocked whatever the setting, without a connection', async () => {
    for (const url of [
      'http://169.254.169.254/latest',
      'http://2852039166/',
      'http://[fe80::1]/',
    ]) {
      expect(await send({ url })).toMatchObject({
        kind: 'unreachable',
        errorClass: 'blocked_target',
      });
    }
  });

  test('private targets are blocked by a setting', async () => {
    const strict = clientWith({ privateTargets: 'refuse' });
    expect(await strict.send(request(), { timeoutMs: 5_000 })).toMatchObject({
      errorClass: 'blocked_target',
    });
    expect(receiver.requests).toHaveLength(0);
  });

  test('our own inboxes are reached although private targets are blocked, and nothing else is', async () => {
    const strict = clientWith({ privateTargets: 'refuse', receiverUrl: receiver.url });
    const inbox = `${receiver.url}/receive/${'a'.repeat(43)}`;
    const sendTo = (url: string, headers: Record<string, string> = {}) =>
      strict.send(request({ url, headers }), { timeoutMs: 5_000 });
    expect(toResponse(await sendTo(inbox)).status).toBe(200);
    // The connection of the request before is open still.
    for (const path of ['/event-hooks', '/api/hooks', '/receive/../event-hooks']) {
      expect(await sendTo(`${receiver.url}${path}`)).toMatchObject({
        errorClass: 'blocked_target',
      });
    }
    expect(await sendTo(inbox, { Host: 'internal' })).toMatchObject({
      errorClass: 'blocked_target',
    });
    expect(receiver.connections()).toBe(1);
    expect(receiver.requests).toHaveLength(1);
  });

  test('a redirect from an inbox is a response, and not followed', async () => {
    const strict = clientWith({ privateTargets: 'refuse', receiverUrl: receiver.url });
    receiver.respond({ status: 307, headers: { location: '/event-hooks' } });
    const url = `${receiver.url}/receive/${'a'.repeat(43)}`;
    const exchange = await strict.send(request({ url }), { timeoutMs: 5_000 });
    expect(toResponse(exchange).status).toBe(307);
    expect(receiver.requests).toHaveLength(1);
  });

  test('the connection goes to the vetted address, not to a later resolution of the name', async () => {
    const port = new URL(receiver.url).port;
    const asked: string[] = [];
    const pinned = clientWith({
      guard: async (hostname) => {
        asked.push(hostname);
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    const toName = request({ url: `http://receiver.invalid:${port}/` });
    expect(toResponse(await pinned.send(toName, { timeoutMs: 5_000 })).status).toBe(200);
    expect(asked).toEqual(['receiver.invalid']);
  });
});

describe('interruption', () => {
  test('ends a running request immediately', async () => {
    receiver.respond({ fault: 'hang' });
    const interruption = makeInterruption();
    const sent = client.send(request(), { timeoutMs: 60_000, interruption });
    await receiver.waitFor(1);
    interruption.interrupt();
    expect((await sent).kind).toBe('interrupted');
  });

  test('before the request prevents it', async () => {
    const interruption = makeInterruption();
    interruption.interrupt();
    const sent = client.send(request(), { timeoutMs: 60_000, interruption });
    expect((await sent).kind).toBe('interrupted');
    expect(receiver.requests).toHaveLength(0);
  });
});
