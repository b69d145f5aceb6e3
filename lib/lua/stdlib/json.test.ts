import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, fromLua, makeState, toByteString, toLua } from '../index';
import { decodeJson, JsonProblem } from './json-decode';
import { encodeJson } from './json-encode';

const newRun = () => makeState({ profile: 'strict' }).run;

function problem(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof JsonProblem) return error.message;
    throw error;
  }
  return 'none';
}

describe('JSON as lua-cjson decodes and encodes it', () => {
  test.each([
    ['', 'value but found T_END at character 1'],
    ['{', 'object key string but found T_END at character 2'],
    ['[1', 'comma or array end but found T_END at character 3'],
    ['[1,]', 'value but found T_ARR_END at character 4'],
    ['{"a"', 'colon but found T_END at character 5'],
    ['{"a":1', 'comma or object end but found T_END at character 7'],
    ['{"a":1,}', 'object key string but found T_OBJ_END at character 8'],
    ['{a:1}', 'object key string but found invalid token at character 2'],
    ['.5', 'value but found invalid token at character 1'],
    ['-', 'value but found invalid number at character 1'],
    ['1e', 'the end but found invalid token at character 2'],
    ['1 2', 'the end but found T_NUMBER at character 3'],
    ['"abc', 'value but found unexpected end of string at character 5'],
    ['"\\x"', 'value but found invalid escape code at character 2'],
    ['"\\ud800"', 'value but found invalid unicode escape code at character 2'],
    ['true false', 'the end but found T_BOOLEAN at character 6'],
    ['{"a":1 "b":2}', 'comma or object end but found T_STRING at character 8'],
    ["'a'", 'value but found invalid token at character 1'],
  ])('%s is refused', (text, message) => {
    expect(problem(() => decodeJson(newRun(), text))).toBe(`Expected ${message}`);
  });

  test.each([
    ['nan', Number.NaN],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['01', 1],
    ['0x1F', 31],
    ['1.', 1],
    ['1e400', Number.POSITIVE_INFINITY],
    ['"\\u00e9\\ud83d\\ude00\\/"', toByteString('é😀/')],
  ])('%s is read leniently', (text, value) => {
    expect(decodeJson(newRun(), text)).toEqual(value);
  });

  test('nesting is limited to 1000', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(problem(() => decodeJson(newRun(), nested(1000)))).toBe('none');
    expect(problem(() => decodeJson(newRun(), nested(1001)))).toBe(
      'Found too many nested data structures (1001) at character 1001',
    );
  });

  test('encoded values decode to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const run = newRun();
        const lua = decodeJson(run, toByteString(JSON.stringify(value)));
        expect(encodeJson(run, decodeJson(run, encodeJson(run, lua)))).toBe(encodeJson(run, lua));
      }),
    );
  });

  test('agrees with the conversion of data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), (value) => {
        const run = newRun();
        const text = toByteString(JSON.stringify(value));
        expect(fromLua(decodeJson(run, text))).toEqual(
          fromLua(toLua(JSON.parse(JSON.stringify(value)))),
        );
      }),
    );
  });

  test('memory for a string that expands when escaped is charged first', () => {
    const state = makeState({
      profile: 'strict',
      limits: { ...DEFAULT_LIMITS, memoryBytes: 1_000_000 },
    });
    expect(() => encodeJson(state.run, '\x01'.repeat(500_000))).toThrow('not enough memory');
  });
});
