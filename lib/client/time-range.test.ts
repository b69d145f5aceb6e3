import { expect, test } from 'vitest';
import { toFromAndTo } from './time-range';

const now = Date.UTC(2026, 10, 24, 6);

test('a span starts before now and has no end', () => {
  expect(toFromAndTo({ within: '24h', to: '2026-01-01T00:00:00.000Z' }, now)).toEqual({
    from: '2026-11-23T06:00:00.000Z',
    to: null,
  });
});

test('fixed ends are kept, and either may be absent', () => {
  expect(toFromAndTo({ from: '2026-11-01T00:00:00.000Z' }, now)).toEqual({
    from: '2026-11-01T00:00:00.000Z',
    to: null,
  });
  expect(toFromAndTo({}, now)).toEqual({ from: null, to: null });
});
