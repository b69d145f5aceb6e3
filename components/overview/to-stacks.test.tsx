import { expect, test } from 'vitest';
import { toRoundTop, toStacks } from './to-stacks';

const hour = (failed: number, suppressed: number, delivered: number) => ({
  at: '2026-11-24T06:00:00.000Z',
  failed,
  suppressed,
  delivered,
});

test('failures are at the bottom, the other series above them', () => {
  expect(toStacks([hour(10, 20, 70)], 100)).toEqual({
    top: 100,
    stacks: [
      [
        { series: 'failed', y: 90, height: 10 },
        { series: 'suppressed', y: 70, height: 20 },
        { series: 'delivered', y: 0, height: 70 },
      ],
    ],
  });
});

test('one failure among many deliveries is still visible', () => {
  const [[failed] = []] = toStacks([hour(1, 0, 9_999)], 100).stacks;
  expect(failed).toEqual({ series: 'failed', y: 98.5, height: 1.5 });
});

test('hours without deliveries have no bars', () => {
  expect(toStacks([hour(0, 0, 0)], 100)).toEqual({ top: 1, stacks: [[]] });
});

test('the top is the next round number', () => {
  expect([0, 1, 2, 3, 10, 11, 499, 500, 501, 9_000].map(toRoundTop)).toEqual([
    1, 1, 2, 5, 10, 20, 500, 500, 1_000, 10_000,
  ]);
});
