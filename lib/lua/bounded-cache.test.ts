import { expect, test } from 'vitest';
import { makeBoundedCache } from './bounded-cache';

test('keeps what was used last and evicts what is unused for longest', () => {
  const cache = makeBoundedCache<number>(10);
  cache.keep('a', 1, 4);
  cache.keep('b', 2, 4);
  expect(cache.find('a')).toBe(1);
  cache.keep('c', 3, 4);
  expect([cache.find('a'), cache.find('b'), cache.find('c')]).toEqual([1, undefined, 3]);
  expect([cache.count, cache.bytes]).toEqual([2, 8]);
});

test('does not store a value larger than the cache, and evicts nothing for it', () => {
  const cache = makeBoundedCache<number>(10);
  cache.keep('a', 1, 4);
  cache.keep('large', 2, 11);
  expect([cache.find('a'), cache.find('large')]).toEqual([1, undefined]);
});
