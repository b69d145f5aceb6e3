import { expect, test } from 'vitest';
import { findRestrictions, type Profile } from '../index';

const names = (source: string, profile: Profile = 'sandbox') =>
  findRestrictions(source, profile).map(({ kind, name }) => `${kind} ${name}`);

test('reports globals and fields a sandbox does not provide, in source order', () => {
  expect(
    names('local f = io.open("x")\nos.execute("y")\nreturn string.dump(f), math.floor(1)'),
  ).toEqual(['global io', 'field os.execute', 'field string.dump']);
});

test('reports modules in the words of the gateway', () => {
  const [restriction] = findRestrictions("local http = require 'resty.http'", 'sandbox');
  expect(restriction?.message).toContain("require 'resty.http' not allowed within sandbox");
  expect(names("require('cjson')")).toEqual(['module cjson']);
  expect(names("require('cjson')", 'strict')).toEqual([]);
});

test('knows what each profile provides', () => {
  const source = 'kong.log.info(ngx.time(), bit.band(1, 2))';
  expect(names(source)).toEqual(['global kong', 'global ngx', 'global bit']);
  expect(names(source, 'strict')).toEqual([]);
  expect(names(source, 'lax')).toEqual([]);
  expect(names('kong.db.x()', 'lax')).toEqual(['field kong.db']);
});

test('locates a restriction in the source, also after multi-byte characters', () => {
  const [restriction] = findRestrictions(
    'local s = "é名"\nlocal t = "é" .. os.getenv("H")',
    'sandbox',
  );
  expect(restriction?.start).toMatchObject({ line: 2, column: 18 });
  expect(restriction?.end).toMatchObject({ line: 2, column: 27 });
});

test('reports neither locals, nor globals the chunk sets, nor fields of other values', () => {
  expect(names('local io = {} io.open() ngx = {} ngx.say() local d = data.x')).toEqual([
    'global data',
  ]);
  expect(names('return function(data, event) return data.entity.io end')).toEqual([]);
  expect(names('return tostring.x, _VERSION.y')).toEqual([]);
});

test('reports writes to a protected library', () => {
  expect(names('string.trim = 1 function table.map() end own = {} own.x = 1')).toEqual([
    'write string.trim',
    'write table.map',
  ]);
});

test('reports nothing for a source with syntax errors', () => {
  expect(names('io.open(')).toEqual([]);
});
