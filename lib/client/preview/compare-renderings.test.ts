import { describe, expect, test } from 'vitest';
import { compareRenderings, isBreaking } from './compare-renderings';
import type { Rendering } from './render-event';

const request = (body: unknown, headers: Record<string, string> = {}): Rendering => ({
  kind: 'request',
  request: {
    method: 'POST',
    url: 'https://receiver.example/',
    headers,
    body: new TextEncoder().encode(JSON.stringify(body)),
    sslVerify: false,
  },
});
const failed = (message: string): Rendering => ({ kind: 'unprepared', phase: 'body', message });

describe('compareRenderings', () => {
  test('counts a field that goes, and one that changes its type, over the events', () => {
    const before = [request({ user: 'a', id: 1 }), request({ user: 'b', id: 2 }), request({})];
    const after = [request({ id: 1 }), request({ id: '2' }), request({})];
    const difference = compareRenderings(before, after);
    expect(difference).toMatchObject({ events: 3, same: 1, newlyFailing: [], repaired: 0 });
    expect(difference.changes).toEqual([
      { part: 'body', path: 'user', kind: 'removed', events: 2 },
      { part: 'body', path: 'id', kind: 'type', from: 'number', to: 'string', events: 1 },
    ]);
    expect(isBreaking(difference)).toBe(true);
  });

  test('a change within a list counts once for each event', () => {
    const before = [request({ users: [{ name: 'a' }, { name: 'b' }] })];
    const after = [request({ users: [{ name: 'c' }, { name: 'd' }] })];
    const { changes } = compareRenderings(before, after);
    expect(changes).toEqual([{ part: 'body', path: 'users[].name', kind: 'value', events: 1 }]);
  });

  test('a field or a value that is new breaks nothing', () => {
    const difference = compareRenderings([request({ a: 1 })], [request({ a: 2, b: 1 })]);
    expect(difference.changes.map(({ kind }) => kind)).toEqual(['added', 'value']);
    expect(isBreaking(difference)).toBe(false);
  });

  test('events that fail now are counted by their message, and repaired ones apart', () => {
    const difference = compareRenderings(
      [request({}), request({}), failed('was nil'), failed('stays')],
      [failed('is nil'), failed('is nil'), request({}), failed('stays')],
    );
    expect(difference).toEqual({
      events: 4,
      same: 1,
      changes: [],
      newlyFailing: [{ message: 'is nil', events: 2 }],
      repaired: 1,
    });
    expect(isBreaking(difference)).toBe(true);
  });

  test('a signature is not compared, other headers are', () => {
    const { changes } = compareRenderings(
      [request({}, { 'x-kong-signature': 'a', 'x-team': 'a' })],
      [request({}, { 'x-kong-signature': 'b', 'x-team': 'b' })],
    );
    expect(changes).toEqual([{ part: 'header', path: 'x-team', kind: 'value', events: 1 }]);
  });
});
