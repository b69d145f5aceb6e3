import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toByteString } from '../values/byte-string';
import { LuaTable } from '../values/table';
import type { Value } from '../values/value';
import { toLua } from './convert';
import { readJson } from './read-json';

/**
 * Describes everything a script can observe of a value: key order, length, and the sign of zero.
 */
const show = (value: Value): unknown => {
  if (!(value instanceof LuaTable)) return Object.is(value, -0) ? 'minus zero' : value;
  const entries: unknown[] = [];
  for (let at = value.nextPosition(0); at >= 0; at = value.nextPosition(at + 1))
    entries.push([value.keyAt(at), show(value.valueAt(at))]);
  return { length: value.length, entries };
};
const expectSame = (text: string) =>
  expect(show(readJson(toByteString(text)))).toEqual(show(toLua(JSON.parse(text))));

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('id', 'name', 'tags', 'a', 'b', 'source', '') },
  { weight: 1, arbitrary: fc.constantFrom('1', '01', '7x', 'a\\b', 'a\b', 'q"', 'é', '__proto__') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 50 }) },
);
const { value: data } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -0, 12, -7, 1.5, 1e21, 123_456_789_012_345_680),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('a long text of plain letters', 'with "quotes" and \\', 'line\nfeed', '😀'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(name, tie('value')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

/** Writes a value in any JSON spelling: blanks between tokens, escapes for any character. */
const spell = (json: unknown, blanks: string, escaped: number): string => {
  if (typeof json === 'string')
    return JSON.stringify(json).replace(/[a-z]/g, (letter, at) =>
      escaped > 0 && at > 1 && at % escaped === 0 && !/[\\u]/.test(json)
        ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
        : letter,
    );
  if (Array.isArray(json))
    return `[${blanks}${json.map((item) => spell(item, blanks, escaped)).join(`${blanks},${blanks}`)}${blanks}]`;
  if (typeof json === 'object' && json !== null) {
    const entries = Object.entries(json).map(
      ([key, item]) => `${JSON.stringify(key)}${blanks}:${blanks}${spell(item, blanks, escaped)}`,
    );
    return `{${blanks}${entries.join(`${blanks},${blanks}`)}${blanks}}`;
  }
  return JSON.stringify(json);
};

describe('an event parsed from JSON', () => {
  test('equals its converted object, however it is spelled and whatever was parsed before', () => {
    fc.assert(
      fc.property(
        fc.array(data, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', ' ', '\n\t', '\r\n  '),
        fc.integer({ min: 0, max: 3 }),
        (values, blanks, escaped) => {
          // Twice: the second time, the shape of the names is known.
          for (const value of [...values, ...values])
            expectSame(`${blanks}${spell(value, blanks, escaped)}${blanks}`);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['a name twice', '{"a":1,"b":2,"a":3}'],
    ['a known name twice', '{"a":1,"b":2,"b":3}'],
    ['fewer names than known', '{"a":1}'],
    ['more names than known', '{"a":1,"b":2,"c":3,"d":4}'],
    ['names that are numbers', '{"b":1,"2":2,"1":3}'],
    ['no names', '{}'],
    ['a name spelt with an escape', '{"\\u0061":1,"b":2}'],
    ['a name known with a backslash, and its like with an escape', '{"a\\\\b":1,"x":{"a\\b":2}}'],
    ['the same the other way', '{"a\\b":1}'],
    [
      'numbers of every form',
      '[0,-0,1,-1,0.5,1e3,1E+3,1e-3,999999999999999,9999999999999999,1e400]',
    ],
    ['a pair of surrogates in escapes', '["\\ud83d\\ude00","\\ud83d"]'],
    ['escapes beside bytes of UTF-8', '["é\\u00e9\\"é","é"]'],
    [
      'forty names',
      JSON.stringify(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`n${at}`, at]))),
    ],
  ])('%s', (_what, text) => {
    for (let turn = 0; turn < 12; turn++) {
      expectSame('{"a":1,"b":2}');
      expectSame(text);
    }
  });

  test.each([
    '',
    '{',
    '[',
    '{"a":1',
    '[1',
    '{"a":1,}',
    '[1,]',
    '{"a" 1}',
    '{a:1}',
    '{"a":1 "b":2}',
    '[1 2]',
    '"a',
    '"a\\',
    '"\\x"',
    'nul',
    'truth',
    '01',
    '1.',
    '+1',
    '-',
    '1e',
    '.5',
    '1 2',
    '{"a":1}}',
    '[}',
    '{]',
    '{"a":01}',
  ])('%j is refused as JSON.parse refuses it', (text) => {
    readJson('{"a":1,"b":2}');
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(() => readJson(text)).toThrow(SyntaxError);
  });

  test('limits nesting, as for an object', () => {
    const nest = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;
    expectSame(nest(99));
    for (const fail of [() => toLua(JSON.parse(nest(101))), () => readJson(nest(101))])
      expect(fail).toThrow(expect.objectContaining({ value: 'data is nested too deeply' }));
  });

  test('is not changed by what a script does to a previous one', () => {
    const first = readJson('{"one":1,"two":{"three":3}}');
    const second = readJson('{"one":1,"two":{"three":3}}');
    if (!(second instanceof LuaTable)) throw new Error('no table');
    second.setKey('four', 4);
    second.setKey('one', undefined);
    expect(show(first)).toEqual(show(toLua({ one: 1, two: { three: 3 } })));
    expect(show(readJson('{"one":1,"two":{"three":3}}'))).toEqual(show(first));
  });
});
