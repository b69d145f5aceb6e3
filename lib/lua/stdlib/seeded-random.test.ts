import { expect, test } from 'vitest';
import { makeSeededRandom } from './seeded-random';

test('random numbers after a seed are those of LuaJIT', () => {
  const draw = makeSeededRandom(1.5);
  expect([draw(), draw()]).toEqual([0.73848483355983596, 0.55245562095835665]);
  const other = makeSeededRandom(42);
  expect(other().toPrecision(14)).toBe('0.95607928791821');
});
