import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonError } from './locate-json-error';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('locateJsonError', () => {
  it.each([
    ['{"a":1,}', 7, 'a key'],
    ['{"a" 1}', 5, ':'],
    ['[1 2]', 3, ', or ]'],
    ['{"a":tru}', 5, 'a value'],
    ['{"a":1', 6, ', or }'],
    ['', 0, 'a value'],
    ['{} x', 3, 'the end'],
    ['["a\nb"]', 3, 'the end of the string'],
    ['["\\x"]', 2, 'the end of the string'],
    ['[01]', 2, ', or ]'],
    ["{'a':1}", 1, 'a key or }'],
    ['[1}', 2, ', or ]'],
  ])('finds the error of %j', (text, position, expected) => {
    expect(locateJsonError(text)).toEqual({ position, expected });
  });

  it('agrees with JSON.parse on every input', () => {
    const mutated = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '0', 'e', '\\'),
      )
      .map(([text, at, insert]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + insert + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated), (text) => {
        expect(locateJsonError(text) === null).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('checks a hundred thousand levels without recursion', () => {
    expect(locateJsonError('['.repeat(100_000))).toEqual({
      position: 100_000,
      expected: 'a value or ]',
    });
  });
});
