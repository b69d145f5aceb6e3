import { expect, test } from 'vitest';
import type { Overview } from '@/lib/api/resources';
import { toClock } from './hours';
import { summarizeHealth } from './summarize-health';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();

function overview(failedByHour: readonly number[], changes: Partial<Overview> = {}): Overview {
  const hours = failedByHour.map((failed, hour) => ({
    at: at(hour),
    failed,
    delivered: 1,
    suppressed: 0,
  }));
  const failed = failedByHour.reduce((sum, count) => sum + count, 0);
  return {
    hooks: { total: 1, enabled: 1 },
    last_24_hours: { events: 9, delivered: hours.length, failed, suppressed: 0 },
    waiting: 0,
    retrying: 0,
    hours,
    recent_failures: [],
    ...changes,
  };
}

test('current failures come first, followed by retries', () => {
  expect(summarizeHealth(overview([0, 9, 1, 2], { retrying: 4 }))).toEqual({
    tone: 'bad',
    text: `3 deliveries failed since ${toClock(at(2))}, and 4 more are being retried.`,
  });
});

test('retries are distinguished from failures', () => {
  expect(summarizeHealth(overview([0, 0, 0], { retrying: 1 })).text).toBe(
    '1 delivery is being retried. None failed in the last 24 hours.',
  );
  expect(summarizeHealth(overview([7, 0, 0], { retrying: 2 })).text).toBe(
    '2 deliveries are being retried. 7 deliveries failed earlier in the last 24 hours.',
  );
});

test('an earlier failure is still mentioned', () => {
  expect(summarizeHealth(overview([7, 0, 0]))).toEqual({
    tone: 'wait',
    text: `No failures since ${toClock(at(1))}. 7 deliveries failed earlier in the last 24 hours.`,
  });
});

test('no failures is distinguished from no events', () => {
  expect(summarizeHealth(overview([0, 0]))).toEqual({
    tone: 'good',
    text: 'No failures in the last 24 hours.',
  });
  const idle = { last_24_hours: { events: 0, delivered: 0, failed: 0, suppressed: 0 } };
  expect(summarizeHealth(overview([0, 0], idle)).tone).toBe('idle');
});
