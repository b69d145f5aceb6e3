import { expect, test } from 'vitest';
import { makeRun } from '@/lib/testing/hook-resources';
import { makeRunHistory, type PastRun } from './run-history';

const makeStorage = (room = 1_000_000) => {
  const written = new Map<string, string>();
  return {
    getItem: (key: string) => written.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('quota exceeded');
      written.set(key, value);
    },
  };
};
const run = (at: number, message = ''): PastRun => ({
  at,
  kind: 'test',
  data: '{}',
  result: { ok: true, value: makeRun(200, { message }) },
});

test('the last ten runs are kept, newest first, each hook by itself', () => {
  const storage = makeStorage();
  const history = makeRunHistory(storage, 'h1');
  for (let at = 1; at <= 12; at += 1) history.add(run(at));
  expect(history.read().map(({ at }) => at)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(makeRunHistory(storage, 'h2').read()).toEqual([]);
});

test('where room is short the newest run stays', () => {
  const history = makeRunHistory(makeStorage(1_500), 'h1');
  history.add(run(1, 'x'.repeat(400)));
  expect(history.add(run(2, 'x'.repeat(500))).map(({ at }) => at)).toEqual([2]);
  expect(history.read().map(({ at }) => at)).toEqual([2]);
});

test('what cannot be read is no history', () => {
  const storage = makeStorage();
  storage.setItem('hookline:runs:h1', '[{"at": "yesterday"}]');
  expect(makeRunHistory(storage, 'h1').read()).toEqual([]);
});
