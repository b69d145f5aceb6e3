import { expect, test } from 'vitest';
import { parseRetryAfter } from './retry-after';

const now = new Date('2026-01-01T12:00:00.000Z');

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Thu, 01 Jan 2026 12:01:30 GMT', 90_000],
  ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  [undefined, undefined],
  ['', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['99999999999999', undefined],
])('Retry-After %j asks for %j milliseconds', (value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected);
});
