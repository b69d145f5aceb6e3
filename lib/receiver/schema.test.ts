import { describe, expect, it } from 'vitest';
import { InboxChanges, InboxInput, ScriptedResponse } from './schema';

const problemsOf = (response: object) =>
  ScriptedResponse.safeParse(response).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a scripted response', () => {
  it('is an empty 200 without delay by default', () => {
    expect(InboxInput.parse({ label: 'First' }).answers).toEqual([
      { status: 200, delayMs: 0, headers: {}, body: '' },
    ]);
  });

  it.each([
    ['an interim status', { status: 101 }, 'status'],
    ['no status of HTTP', { status: 600 }, 'status'],
    ['a negative delay', { delayMs: -1 }, 'delayMs'],
    ['a delay past half a minute', { delayMs: 30_001 }, 'delayMs'],
    ['a cookie', { headers: { 'set-cookie': 'a=b' } }, 'headers'],
    ['a redirect', { headers: { location: 'http://metadata/' } }, 'headers'],
    ['a header that a proxy obeys', { headers: { 'x-accel-redirect': '/secret' } }, 'headers'],
    ['a header of two lines', { headers: { 'content-type': 'a\r\nb: c' } }, 'headers.content-type'],
    ['a body past 64 KiB, counted in bytes', { body: 'é'.repeat(32 * 1024 + 1) }, 'body'],
    ['half a character', { body: '\ud800' }, 'body'],
  ])('may not have %s', (_, response, path) => {
    expect(problemsOf(response)).toEqual([path]);
  });

  it('may have exactly 64 KiB', () => {
    expect(problemsOf({ body: 'é'.repeat(32 * 1024) })).toEqual([]);
  });
});

describe('a script', () => {
  it('has one to twenty responses', () => {
    const isGood = (count: number) =>
      InboxChanges.safeParse({ answers: Array.from({ length: count }, () => ({})) }).success;
    expect([0, 1, 20, 21].map(isGood)).toEqual([false, true, true, false]);
  });
});
