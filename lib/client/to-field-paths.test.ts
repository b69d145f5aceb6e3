import { expect, test } from 'vitest';
import { toFieldPaths } from './to-field-paths';

test('nested validation errors get dotted paths, elements count from 0', () => {
  expect(
    toFieldPaths({
      source: 'required field missing',
      config: { url: 'missing host in url', functions: [null, 'bad'], headers: { 'x.y': 'empty' } },
      '@entity': ['one thing'],
    }),
  ).toEqual({
    source: 'required field missing',
    'config.url': 'missing host in url',
    'config.functions.1': 'bad',
    'config.headers.x.y': 'empty',
    '@entity.0': 'one thing',
  });
});

test('an error without fields has no paths', () => {
  expect(toFieldPaths(undefined)).toEqual({});
});
