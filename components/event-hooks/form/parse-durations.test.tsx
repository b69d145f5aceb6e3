import { expect, test } from 'vitest';
import { formatSeconds } from '@/components/ui/values/format-time';
import { parseDuration, parseDurations } from './parse-durations';

test('parses durations as people write them', () => {
  const written = ['30', '30s', '30 s', '2 min', '2m', '1 h 30 min', '1h30m', '3 days', '0'];
  expect(written.map(parseDuration)).toEqual([30, 30, 30, 120, 120, 5_400, 5_400, 259_200, 0]);
});

test('returns null for anything else', () => {
  const written = ['', 'soon', '5 parsecs', '-5', '1 h later', '5,5'];
  expect(written.map(parseDuration)).toEqual([null, null, null, null, null, null]);
});

test('parses every formatted duration back', () => {
  for (const seconds of [0, 1, 59, 60, 61, 3_599, 3_600, 5_400, 86_399, 604_800]) {
    expect(parseDuration(formatSeconds(seconds))).toBe(seconds);
  }
});

test('names the first part of a list that is not a duration', () => {
  expect(parseDurations('5 s, 30 s,2 min')).toEqual({ seconds: [5, 30, 120] });
  expect(parseDurations('  ')).toEqual({ seconds: [] });
  expect(parseDurations('5 s, later, never')).toEqual({ invalid: 'later' });
});
