import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from './format-number';
import { parseFormat } from './format-spec';
import { formatFloat, formatInteger } from './format-value';
import { toNumber } from './to-number';

function format(text: string, value: number): string {
  const [piece] = parseFormat(text);
  if (!piece || !('spec' in piece)) throw new Error(`not a conversion: ${text}`);
  return /[dxo]$/.test(text) ? formatInteger(piece.spec, value) : formatFloat(piece.spec, value);
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('numbers and their string forms', () => {
  test.each([
    ['0x10', 16],
    ['0x.8p4', 8],
    ['-0xA.8', -10.5],
    ['0b101', 5],
    ['  12\n', 12],
    ['1e400', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['0x1p-1074', 5e-324],
    ['0x1.8p-1075', 5e-324],
    ['0xffffffffffffffffff', 2 ** 72],
    ['.5', 0.5],
    ['5.', 5],
  ])('%j is %d', (text, value) => {
    expect(toNumber(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '.',
    '0x',
    '0b',
    '0b12',
    '1e',
    '1 2',
    '1\0',
    '0x1p',
    '1e1048576',
    '1ll',
    '--1',
    'infin',
  ])('%j is no number', (text) => {
    expect(toNumber(text)).toBeUndefined();
  });

  test('17 digits, and the hexadecimal form, parse to the same number', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(toNumber(format('%.17g', value))).toBe(value);
        expect(toNumber(format('%.16e', value))).toBe(value);
        expect(toNumber(format('%a', value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test('a formatted number has at most 14 digits and is close to its value', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const text = formatNumber(value);
        expect(text).toMatch(/^-?(\d+(\.\d+)?)(e[+-]\d\d\d?)?$/);
        expect(text.replace(/e.*/, '').replace(/^-?0\.0*|[-.]/g, '').length).toBeLessThanOrEqual(
          14,
        );
        const back = toNumber(text) ?? Number.NaN;
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-13 + 1e-323);
      }),
      { numRuns: 2000 },
    );
  });

  test('integers parse from decimal, hexadecimal and octal', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(toNumber(format('%d', value))).toBe(value);
        if (value >= 0) expect(toNumber(`0x${format('%x', value)}`)).toBe(value);
        if (value >= 0) expect(Number.parseInt(format('%o', value), 8)).toBe(value);
      }),
    );
  });

  test('a string of a million digits is parsed in one pass', () => {
    expect(toNumber(`${'1'.repeat(1_000_000)}x`)).toBeUndefined();
    expect(toNumber(`0x${'f'.repeat(1_000_000)}`)).toBe(Number.POSITIVE_INFINITY);
  });
});
