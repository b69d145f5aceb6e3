import { describe, expect, test } from 'vitest';
import { makeIdMaker } from './make-id';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('makeIdMaker', () => {
  test('makes ids of version 7 that begin with the time', () => {
    const now = Date.UTC(2026, 0, 1, 12);
    const makeId = makeIdMaker(() => now);
    for (let each = 0; each < 1_000; each++) {
      const id = makeId();
      expect(id).toMatch(UUID_V7);
      expect(timeOf(id)).toBe(now);
    }
  });

  test('each id is greater than the one before, in one millisecond and over many', () => {
    let now = 1_767_268_800_000;
    const makeId = makeIdMaker(() => {
      now += Math.random() < 0.01 ? 1 : 0;
      return now;
    });
    const ids = Array.from({ length: 50_000 }, makeId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ids keep growing when the clock is set back', () => {
    const times = [2_000, 1_000, 1_001, 2_001];
    const makeId = makeIdMaker(() => times.shift() ?? 0);
    const ids = [makeId(), makeId(), makeId(), makeId()];
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.map(timeOf)).toEqual([2_000, 2_000, 2_000, 2_001]);
  });

  test('two makers do not make the same ids', () => {
    const [one, other] = [makeIdMaker(() => 1), makeIdMaker(() => 1)];
    const ids = Array.from({ length: 1_000 }, () => [one(), other()]).flat();
    expect(new Set(ids).size).toBe(2_000);
  });
});
