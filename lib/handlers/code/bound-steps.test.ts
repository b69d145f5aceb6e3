import { expect, test } from 'vitest';
import { boundSteps } from './bound-steps';

test('parts share the bound in their order, and tell how much is left out', () => {
  const part = (count: number) => ({ steps: Array.from({ length: count }, String), dropped: 1 });
  const bound = boundSteps([part(2), part(3), part(1)], 4);
  expect(bound.map(({ steps, dropped }) => [steps.length, dropped])).toEqual([
    [2, 1],
    [2, 2],
    [0, 2],
  ]);
});
