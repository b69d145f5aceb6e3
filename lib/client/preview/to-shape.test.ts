import { expect, test } from 'vitest';
import { toShape } from './to-shape';

test('values and the order of keys do not change a shape', () => {
  expect(toShape({ a: 1, b: ['x'] })).toBe(toShape({ b: ['y', 'z'], a: 2 }));
});

test('a type, a missing key, or another kind of item does', () => {
  const shapes = [
    { a: 1 },
    { a: '1' },
    { a: null },
    {},
    { a: [1] },
    { a: ['1'] },
    { a: [] },
    [],
    1,
  ];
  expect(new Set(shapes.map((value) => toShape(value))).size).toBe(shapes.length);
});

test('a key that looks like a shape differs from that shape', () => {
  expect(toShape({ 'a":number,"b': 1 })).not.toBe(toShape({ a: 1, b: 1 }));
});
