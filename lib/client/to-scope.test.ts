import { expect, test } from 'vitest';
import { findField, toScope } from './to-scope';

const EVENTS = [
  { operation: 'create', entity: { id: 'a', tags: ['x'] } },
  { operation: 'update', entity: { id: 'b', tags: null }, old_entity: { id: 'b' } },
  { operation: 'delete', entity: { id: 7 } },
];

test('counts how often each field was present, of the times its parent was', () => {
  const scope = toScope(EVENTS);
  expect(scope.events).toBe(3);
  expect(findField(scope, ['old_entity'])).toMatchObject({ times: 1, of: 3 });
  expect(findField(scope, ['old_entity', 'id'])).toMatchObject({ times: 1, of: 1 });
  expect(findField(scope, ['entity', 'tags'])).toMatchObject({ times: 2, of: 3 });
});

test('names every type a field had, the most frequent first', () => {
  const scope = toScope(EVENTS);
  expect(findField(scope, ['entity', 'id'])?.types).toEqual([
    { type: 'string', times: 2 },
    { type: 'number', times: 1 },
  ]);
  expect(findField(scope, ['entity', 'tags'])?.types.map(({ type }) => type)).toEqual([
    'array',
    'null',
  ]);
});

test('prefers a sample value that is not null', () => {
  const scope = toScope([{ a: null }, { a: 5 }, { b: null }]);
  expect(findField(scope, ['a'])?.sample).toBe(5);
  expect(findField(scope, ['b'])?.sample).toBe(null);
});

test('includes the fields of list items', () => {
  const scope = toScope([{ list: [{ name: 'x' }, { name: 'y', port: 1 }] }]);
  expect(findField(scope, ['list', 'port'])).toMatchObject({ times: 1, of: 2, sample: 1 });
});

test('includes a declared field that no event had', () => {
  const scope = toScope([{ a: 1 }], ['a', 'hostname']);
  expect(scope.fields.map(({ name }) => name)).toEqual(['a', 'hostname']);
  expect(findField(scope, ['hostname'])).toMatchObject({ times: 0, of: 1, types: [] });
});

test('accepts data of any shape with any names', () => {
  expect(toScope([null, 'x', [1]])).toEqual({ events: 0, fields: [] });
  const scope = toScope([JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}')]);
  expect(findField(scope, ['__proto__', 'x'])).toMatchObject({ times: 1 });
  expect(findField(scope, ['toString'])).toBe(undefined);
});

test('limits the depth of nested data', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`);
  let depth = 0;
  for (let fields = toScope([deep]).fields; fields[0]; fields = fields[0].fields) depth++;
  expect(depth).toBe(7);
});
