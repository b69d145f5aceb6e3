import { checkNumber, makeFixedNative, makeNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import type { Value } from '../values/value';
import { toBits } from './integers';

function checkBits(run: Run, value: Value, index: number, count: number): number {
  return toBits(checkNumber(run, value, index, count));
}

function unary(name: string, compute: (a: number) => number): LuaFunction {
  return makeFixedNative(name, (run, count, a) => compute(checkBits(run, a, 1, count)));
}

function shift(name: string, compute: (a: number, bits: number) => number): LuaFunction {
  return makeFixedNative(name, (run, count, a, bits) =>
    compute(checkBits(run, a, 1, count), checkBits(run, bits, 2, count) & 31),
  );
}

function fold(name: string, compute: (a: number, b: number) => number): LuaFunction {
  return makeNative(name, (run, args) => {
    let result = checkBits(run, args[0], 1, args.length);
    for (let index = 1; index < args.length; index++) {
      result = compute(result, checkBits(run, args[index], index + 1, args.length));
    }
    return result;
  });
}

function rotate(a: number, bits: number): number {
  return (a << bits) | (a >>> (32 - bits));
}

/** `bit.tohex(x [, n])`: n lower-case digits, upper-case for a negative n; 8 by default. */
const tohex = makeFixedNative('tohex', (run, count, x, n) => {
  const bits = checkBits(run, x, 1, count) >>> 0;
  const digits = count < 2 ? 8 : checkBits(run, n, 2, count);
  const wanted = Math.abs(digits);
  // LuaJIT stores the number of digits in an 8-bit field.
  const shown = ((wanted + 1) & 255) - 1;
  const kept = wanted < 8 ? bits & (2 ** (4 * wanted) - 1) : bits;
  if (kept === 0 && shown === 0) return '';
  const text = (kept >>> 0).toString(16).padStart(Math.max(shown, 0), '0');
  return digits < 0 ? text.toUpperCase() : text;
});

/** The functions of `bit`. Operands are rounded and wrapped to 32 bits; results are signed. */
export const bitFunctions: Readonly<Record<string, LuaFunction>> = {
  tobit: unary('tobit', (a) => a),
  bnot: unary('bnot', (a) => ~a),
  bswap: unary(
    'bswap',
    (a) => (a >>> 24) | ((a >>> 8) & 0xff00) | ((a << 8) & 0xff0000) | (a << 24),
  ),
  band: fold('band', (a, b) => a & b),
  bor: fold('bor', (a, b) => a | b),
  bxor: fold('bxor', (a, b) => a ^ b),
  lshift: shift('lshift', (a, bits) => a << bits),
  rshift: shift('rshift', (a, bits) => (a >>> bits) | 0),
  arshift: shift('arshift', (a, bits) => a >> bits),
  rol: shift('rol', rotate),
  ror: shift('ror', (a, bits) => rotate(a, (32 - bits) & 31)),
  tohex,
};
