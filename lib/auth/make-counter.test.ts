import { expect, it } from 'vitest';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeCounter } from './make-counter';

it('counts by key within a window that begins with the first count', async () => {
  const clock = makeFakeClock();
  const counter = makeCounter(10_000, clock.now);
  expect([counter.add('a'), counter.add('a'), counter.add('b')]).toEqual([1, 2, 1]);
  await clock.advance(9_500);
  expect([counter.count('a'), counter.secondsLeft('a')]).toEqual([2, 1]);
  await clock.advance(500);
  expect([counter.count('a'), counter.secondsLeft('a'), counter.add('a')]).toEqual([0, 0, 1]);
});

it('forgets a key when told', () => {
  const counter = makeCounter(10_000, makeFakeClock().now);
  counter.add('a');
  counter.forget('a');
  expect(counter.count('a')).toBe(0);
});

it('keeps no more than ten thousand keys, the latest ones', () => {
  const counter = makeCounter(10_000, makeFakeClock().now);
  for (let key = 0; key <= 10_000; key += 1) counter.add(String(key));
  expect([counter.count('0'), counter.count('1'), counter.count('10000')]).toEqual([0, 1, 1]);
});
