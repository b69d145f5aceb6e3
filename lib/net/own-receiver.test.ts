import { describe, expect, test } from 'vitest';
import { makeIsOwnReceiver } from './own-receiver';

const ORIGIN = 'http://127.0.0.1:8001';
const TOKEN = 'aB3_-'.padEnd(43, 'x');
const INBOX = `${ORIGIN}/receive/${TOKEN}`;
const isOwn = (url: string, headers: Record<string, string> = {}, origin: string | null = ORIGIN) =>
  makeIsOwnReceiver(origin)({ url, headers });

describe('our own receiver', () => {
  test.each([
    INBOX,
    `${INBOX}/`,
    `${INBOX}/orders/v1.2?a=%2e%2e%2f&b=//`,
    `HTTP://127.1:8001/receive/${TOKEN}#x`,
  ])('is %s', (url) => {
    expect(isOwn(url, { 'content-type': 'text/plain' })).toBe(true);
  });

  test.each([
    ['another path', `${ORIGIN}/event-hooks`],
    ['the path without a token', `${ORIGIN}/receive/`],
    ['what is no token', `${ORIGIN}/receive/${TOKEN}x`],
    ['a path that begins like it', `${ORIGIN}/receive-${TOKEN}`],
    ['dots that lead out', `${INBOX}/../../event-hooks`],
    ['encoded dots that lead out', `${INBOX}/%2e%2e/%2E%2e/event-hooks`],
    ['dots behind an encoded slash', `${INBOX}/..%2f..%2fevent-hooks`],
    ['twice encoded dots', `${INBOX}/%252e%252e/%252e%252e/event-hooks`],
    ['backslashes that lead out', `${INBOX}/..\\..\\event-hooks`],
    ['an encoded backslash', `${INBOX}/..%5c..%5cevent-hooks`],
    ['dots behind a parameter', `${INBOX}/..;/..;/event-hooks`],
    ['an empty part', `${INBOX}//event-hooks`],
    ['another host before the token', `http://other/receive/${TOKEN}`],
    ['another port', `http://127.0.0.1:8002/receive/${TOKEN}`],
    ['another scheme', `https://127.0.0.1:8001/receive/${TOKEN}`],
    ['the origin as a user name', `http://127.0.0.1:8001@10.0.0.1/receive/${TOKEN}`],
    ['a user name', `http://a:b@127.0.0.1:8001/receive/${TOKEN}`],
    ['the origin of a longer name', `http://127.0.0.1:8001.example/receive/${TOKEN}`],
    ['no URL', 'receive'],
  ])('is not %s', (_, url) => {
    expect(isOwn(url)).toBe(false);
  });

  test.each(['Host', 'X-Original-URL', 'x-rewrite-url'])(
    'is not recognised with the header %s, by which a proxy may reroute',
    (name) => {
      expect(isOwn(INBOX, { [name]: 'internal' })).toBe(false);
    },
  );

  test('matches no URL without a receiver URL', () => {
    expect(isOwn(INBOX, {}, null)).toBe(false);
  });
});
