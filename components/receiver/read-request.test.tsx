import { expect, test } from 'vitest';
import { findChat } from './find-chat';
import { findDeliveryId } from './find-delivery-id';
import { listSigners } from './list-signers';
import { toHeaderRecord } from './to-header-record';
import { toInboxPath } from './to-inbox-path';

const address = 'http://127.0.0.1:8001/receive/abc';
const hook = (id: string, url: string, has_secret = true) => ({
  id,
  config: { url },
  has_secret,
  label: null,
  handler: 'webhook' as const,
});

test('hooks with a secret that send to an inbox may have signed, the known sender first', () => {
  const hooks = [
    hook('below', `${address}/slack?a=1`),
    hook('bare', address, false),
    hook('other', `${address}d`),
    hook('moved', 'https://example.com'),
  ];
  const ids = (sender: string | null) => listSigners(hooks, address, sender).map(({ id }) => id);
  expect(ids(null)).toEqual(['below']);
  expect(ids('moved')).toEqual(['moved', 'below']);
  expect(ids('bare')).toEqual(['below']);
});

test('a delivery is known by its header, unless that is none of an id', () => {
  const id = '019ab000-0000-7000-8000-000000000001';
  expect(findDeliveryId([['X-Hookline-Delivery', id]])).toBe(id);
  expect(findDeliveryId([['x-hookline-delivery', '../settings']])).toBe(null);
  expect(findDeliveryId([])).toBe(null);
});

test('a header that came twice shows both of its values', () => {
  expect(
    toHeaderRecord([
      ['accept', 'a'],
      ['host', 'h'],
      ['accept', 'b'],
    ]),
  ).toEqual({ accept: 'a, b', host: 'h' });
});

test('of a path, what follows the address of the inbox is shown', () => {
  expect(toInboxPath('/receive/abc', 'abc')).toBe('/');
  expect(toInboxPath('/receive/abc?x=1', 'abc')).toBe('/?x=1');
  expect(toInboxPath('/receive/abc/slack', 'abc')).toBe('/slack');
});

test('what reads like a message of a chat is shown as one', () => {
  const chatOf = (text: string | null, truncated = false) =>
    findChat({ body: { text, base64: null, bytes: 9, truncated } })?.app ?? null;
  expect(chatOf('{"text":"hello"}')).toBe('Slack');
  expect(chatOf('{"source":"crud"}')).toBe(null);
  expect(chatOf('{"text":"hel', true)).toBe(null);
  expect(chatOf('not json')).toBe(null);
  expect(chatOf(null)).toBe(null);
});
