import { expect, it } from 'vitest';
import { TimeFilter } from './time-filter';

it.each([
  ['1767268800', '2026-01-01T12:00:00.000Z'],
  ['1767268800.25', '2026-01-01T12:00:00.250Z'],
  ['0', '1970-01-01T00:00:00.000Z'],
  ['2026-01-01T12:00:00Z', '2026-01-01T12:00:00.000Z'],
  ['2026-01-01T12:00:00.123456Z', '2026-01-01T12:00:00.123Z'],
  ['2026-01-01T21:00+09:00', '2026-01-01T12:00:00.000Z'],
  ['2026-01-01T21:00 09:00', '2026-01-01T12:00:00.000Z'],
  ['2026-01-01', '2026-01-01T00:00:00.000Z'],
])('reads %s', (text, iso) => {
  expect(TimeFilter.parse(text).toISOString()).toBe(iso);
});

it.each(['', 'now', '2026-01-01T12:00:00', '2026-13-01', '-5', '999999999999', '1e9', '0x10'])(
  'refuses %j',
  (text) => {
    expect(TimeFilter.safeParse(text).error?.issues[0]?.message).toBe(
      'expected a time such as 2026-01-31T09:00:00Z, or Unix seconds',
    );
  },
);
