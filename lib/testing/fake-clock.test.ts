import { expect, test } from 'vitest';
import { makeFakeClock } from './fake-clock';

test('time stands still until it is advanced', async () => {
  const clock = makeFakeClock('2026-03-01T00:00:00.000Z');
  const before = clock.now();
  await clock.advance(1500);
  expect(before.toISOString()).toBe('2026-03-01T00:00:00.000Z');
  expect(clock.now().toISOString()).toBe('2026-03-01T00:00:01.500Z');
});

test('timers run in the order they are due, including timers that timers set', async () => {
  const clock = makeFakeClock();
  const ran: string[] = [];
  clock.setTimer(() => ran.push('later'), 200);
  clock.setTimer(() => {
    ran.push('first');
    clock.setTimer(() => ran.push('second'), 50);
  }, 100);
  await clock.advance(150);
  expect(ran).toEqual(['first', 'second']);
  expect(clock.waiting()).toBe(1);
});

test('a cancelled timer never runs', async () => {
  const clock = makeFakeClock();
  let ran = false;
  clock.setTimer(() => {
    ran = true;
  }, 10)();
  await clock.advance(20);
  expect(ran).toBe(false);
});
