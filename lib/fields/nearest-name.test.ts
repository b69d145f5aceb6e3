import { expect, it } from 'vitest';
import { findNearestName } from './nearest-name';

const known = ['crud', 'dao:crud', 'balancer', 'rate-limiting-advanced'];

it.each([
  ['crdu', 'crud'],
  ['Balancr', 'balancer'],
  ['rate-limiting-advance', 'rate-limiting-advanced'],
  ['dao:crud ', 'dao:crud'],
])('takes %s for %s', (typed, meant) => {
  expect(findNearestName(typed, known)).toBe(meant);
});

it.each(['', 'webhooks', 'x'.repeat(100_000)])(
  'suggests nothing for what is near to none',
  (typed) => {
    expect(findNearestName(typed, known)).toBeUndefined();
  },
);
