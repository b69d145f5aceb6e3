import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from './pattern';
import { Matcher, type MatchHost } from './pattern-match';
import { searchPattern } from './pattern-search';

class Raised extends Error {}

function makeHost(fuel: number): MatchHost & { left(): number } {
  let left = fuel;
  return {
    charge(amount) {
      left -= amount;
      if (left < 0) throw new Raised('out of fuel');
    },
    fail(message) {
      throw new Raised(message);
    },
    left: () => left,
  };
}

function find(subject: string, pattern: string, fuel = 1e6): readonly [number, number] | undefined {
  const matcher = new Matcher(makeHost(fuel), subject);
  const at = searchPattern(matcher, compilePattern(pattern), 0);
  matcher.settle();
  return at < 0 ? undefined : [at, matcher.end];
}

type Item = { text: string; accepts: (byte: string) => boolean; quantifier: string };

/**
 * Returns where a list of items can end, longest or shortest first, by plain recursion over lists.
 */
function naive(items: readonly Item[], subject: string, at: number): number | undefined {
  const [item, ...rest] = items;
  if (!item) return at;
  const next = subject[at];
  const taken = next !== undefined && item.accepts(next);
  switch (item.quantifier) {
    case '':
      return taken ? naive(rest, subject, at + 1) : undefined;
    case '?':
      return (taken ? naive(rest, subject, at + 1) : undefined) ?? naive(rest, subject, at);
    case '-':
      return naive(rest, subject, at) ?? (taken ? naive(items, subject, at + 1) : undefined);
    case '+':
      return taken ? naive([{ ...item, quantifier: '*' }, ...rest], subject, at + 1) : undefined;
    default:
      return (taken ? naive(items, subject, at + 1) : undefined) ?? naive(rest, subject, at);
  }
}

const ITEMS: readonly Omit<Item, 'quantifier'>[] = [
  { text: 'a', accepts: (byte) => byte === 'a' },
  { text: 'b', accepts: (byte) => byte === 'b' },
  { text: '.', accepts: () => true },
  { text: '%d', accepts: (byte) => /[0-9]/.test(byte) },
  { text: '%S', accepts: (byte) => !/\s/.test(byte) },
  { text: '[ab]', accepts: (byte) => /[ab]/.test(byte) },
  { text: '[^a%d]', accepts: (byte) => !/[a0-9]/.test(byte) },
  { text: '[0-b]', accepts: (byte) => byte >= '0' && byte <= 'b' },
];

const item = fc
  .tuple(fc.constantFrom(...ITEMS), fc.constantFrom('', '', '?', '*', '+', '-'))
  .map(([base, quantifier]): Item => ({ ...base, quantifier }));
const subjects = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', 'ä'), maxLength: 9 });

describe('patterns', () => {
  test('match what a naive implementation matches', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), subjects, (items, subject) => {
        const text = items.map(({ text, quantifier }) => text + quantifier).join('');
        let expected: readonly [number, number] | undefined;
        for (let at = 0; at <= subject.length && !expected; at++) {
          const end = naive(items, subject, at);
          if (end !== undefined) expected = [at, end];
        }
        expect(find(subject, text)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('handle any string without crashing, hanging or leaving the subject', () => {
    const bytes = fc.string({ unit: fc.constantFrom(...'ab%[]()^$*+-?.1fb\0é'), maxLength: 14 });
    fc.assert(
      fc.property(bytes, bytes, (subject, pattern) => {
        try {
          const found = find(subject, pattern, 1e5);
          if (found) expect(found[1]).toBeLessThanOrEqual(subject.length);
        } catch (error) {
          expect(error).toBeInstanceOf(Raised);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['nested quantifiers', 'a'.repeat(40), `${'a*'.repeat(20)}b`],
    ['shortest repetitions', 'a'.repeat(200), `${'.-'.repeat(12)}b`],
    ['optional items', 'a'.repeat(60), `${'a?'.repeat(60)}${'a'.repeat(60)}b`],
    ['back references', 'a'.repeat(3000), '(.*)(.*)%1%2b'],
    ['balances', '('.repeat(100_000), '%b()'],
    ['plain scans', 'a'.repeat(50_000), '.*.*b'],
  ])('that are catastrophic end by fuel: %s', (_name, subject, pattern) => {
    expect(() => find(subject, pattern, 20_000)).toThrow('out of fuel');
  });

  test('raise an error at the depth at which LuaJIT does', () => {
    expect(find('a', 'a?'.repeat(199))).toEqual([0, 1]);
    expect(find('', 'a*'.repeat(199))).toEqual([0, 0]);
    expect(() => find('', 'a*'.repeat(200))).toThrow('pattern too complex');
    expect(() => find('a'.repeat(300), `${'a?'.repeat(201)}b`)).toThrow('pattern too complex');
  });

  test('raise an error for a malformed part only when matching reaches it', () => {
    expect(find('b', 'a%')).toBeUndefined();
    expect(() => find('ba', 'a%')).toThrow("malformed pattern (ends with '%')");
  });
});
