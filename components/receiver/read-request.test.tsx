import { expect, test } from 'vitest';
import { findChat, findDeliveryId, toHeaderRecord, toInboxPath } from './read-request';

test('the delivery id is read from its header when it is a UUID', () => {
  const id = '019ab000-0000-7000-8000-000000000001';
  expect(findDeliveryId([['X-Hookline-Delivery', id]])).toBe(id);
  expect(findDeliveryId([['x-hookline-delivery', '../settings']])).toBe(null);
  expect(findDeliveryId([])).toBe(null);
});

test('a repeated header shows both values', () => {
  expect(
    toHeaderRecord([
      ['accept', 'a'],
      ['host', 'h'],
      ['accept', 'b'],
    ]),
  ).toEqual({ accept: 'a, b', host: 'h' });
});

test('the part of a path after the URL of the inbox is shown', () => {
  expect(toInboxPath('/receive/abc', 'abc')).toBe('/');
  expect(toInboxPath('/receive/abc?x=1', 'abc')).toBe('/?x=1');
  expect(toInboxPath('/receive/abc/slack', 'abc')).toBe('/slack');
});

test('a body in the format of a chat message is recognized', () => {
  const chatOf = (text: string | null, truncated = false) =>
    findChat({ body: { text, base64: null, bytes: 9, truncated } })?.app ?? null;
  expect(chatOf('{"text":"hello"}')).toBe('Slack');
  expect(chatOf('{"source":"crud"}')).toBe(null);
  expect(chatOf('{"text":"hel', true)).toBe(null);
  expect(chatOf('not json')).toBe(null);
  expect(chatOf(null)).toBe(null);
});
