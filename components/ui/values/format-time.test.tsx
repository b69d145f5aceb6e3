import { expect, test } from 'vitest';
import { formatBytes, formatDuration, formatRelative, formatSeconds } from './format-time';

test('relative times take the largest unit that fits, in both directions', () => {
  const now = Date.UTC(2026, 10, 24);
  const at = (seconds: number) => formatRelative(now + seconds * 1000, now);
  expect([at(0), at(-1), at(-59), at(-60), at(-3_599), at(-86_400), at(90)]).toEqual([
    'now',
    'now',
    '59 s ago',
    '1 min ago',
    '59 min ago',
    '1 d ago',
    'in 1 min',
  ]);
});

test('durations keep three digits that matter', () => {
  expect([0.42, 9.96, 850.4, 1_250, 59_990, 200_000].map(formatDuration)).toEqual([
    '0.4 ms',
    '10 ms',
    '850 ms',
    '1.25 s',
    '59.99 s',
    '3 min 20 s',
  ]);
});

test('seconds read as people say them', () => {
  expect([0, 5, 120, 5_400, 43_200, 604_800].map(formatSeconds)).toEqual([
    '0 s',
    '5 s',
    '2 min',
    '1 h 30 min',
    '12 h',
    '7 d',
  ]);
});

test('sizes are decimal', () => {
  expect([17, 4_210, 1_800_000].map(formatBytes)).toEqual(['17 B', '4.2 kB', '1.8 MB']);
});
