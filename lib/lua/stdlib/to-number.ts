import { scaleExponent } from './binary-exponent';

/** The bytes that C's isspace accepts: tab, line feed, vertical tab, form feed, return, space. */
export function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

const DECIMAL = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?(\d+))?$/;
const HEXADECIMAL =
  /^0[xX](?:([0-9a-fA-F]+)(?:\.([0-9a-fA-F]*))?|\.([0-9a-fA-F]+))(?:[pP]([+-]?)(\d+))?$/;
const BINARY = /^0[bB]([01]+)$/;
const EXPONENT_LIMIT = 1 << 20;

/**
 * Parses a number, or returns undefined: decimal, hexadecimal with fraction and binary exponent,
 * `0b` binary, `inf`, `infinity`, `nan`, with surrounding white space. `tonumber(text)`, arithmetic
 * on strings and numeric literals share this syntax.
 */
export function toNumber(text: string): number | undefined {
  const length = text.length;
  if (length > 0 && length < 10) {
    let value = 0;
    let at = 0;
    for (; at < length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === length) return value;
  }
  return scan(text);
}

function scan(text: string): number | undefined {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const sign = text.charCodeAt(start);
  if (sign === 43 || sign === 45) start++;
  const body = text.slice(start, end);
  const value = scanUnsigned(body);
  return value !== undefined && sign === 45 ? -value : value;
}

function scanUnsigned(body: string): number | undefined {
  const second = body.charCodeAt(1) | 32;
  if (body.charCodeAt(0) === 48 && second === 120) return scanHexadecimal(body);
  if (body.charCodeAt(0) === 48 && second === 98) return scanBinary(body);
  const found = DECIMAL.exec(body);
  if (found) return exponentFits(found[1]) ? Number(body) : undefined;
  const word = body.length <= 8 ? body.toLowerCase() : '';
  if (word === 'inf' || word === 'infinity') return Number.POSITIVE_INFINITY;
  return word === 'nan' ? Number.NaN : undefined;
}

function exponentFits(digits: string | undefined): boolean {
  return digits === undefined || Number(digits) < EXPONENT_LIMIT;
}

function scanBinary(body: string): number | undefined {
  const digits = BINARY.exec(body)?.[1]?.replace(/^0+/, '');
  if (digits === undefined || digits.length > 64) return undefined;
  return digits === '' ? 0 : Number(BigInt(`0b${digits}`));
}

function scanHexadecimal(body: string): number | undefined {
  const found = HEXADECIMAL.exec(body);
  if (!found || !exponentFits(found[5])) return undefined;
  const fraction = found[2] ?? found[3] ?? '';
  const digits = `${found[1] ?? ''}${fraction}`.replace(/^0+/, '');
  let exponent = Number(`${found[4] ?? ''}${found[5] ?? 0}`) - 4 * fraction.length;
  if (digits.length <= 13) return scaleExponent(Number(`0x0${digits}`), exponent);
  // Beyond 15 digits, rounding depends only on whether more non-zero digits follow.
  let mantissa = BigInt(`0x${digits.slice(0, 15)}`) << 1n;
  if (/[^0]/.test(digits.slice(15))) mantissa |= 1n;
  exponent += 4 * Math.max(0, digits.length - 15) - 1;
  return scaleRounded(mantissa, exponent);
}

function scaleRounded(mantissa: bigint, exponent: number): number {
  // Subnormal numbers have fewer than 53 bits: rounding here avoids rounding twice.
  const dropped = -1074 - exponent;
  const bits = mantissa.toString(2).length;
  if (bits + exponent > -1022 || dropped <= 0) return scaleExponent(Number(mantissa), exponent);
  if (dropped > bits + 1) return 0;
  const unit = 1n << BigInt(dropped);
  const rest = (mantissa & (unit - 1n)) * 2n;
  let kept = mantissa >> BigInt(dropped);
  if (rest > unit || (rest === unit && (kept & 1n) === 1n)) kept += 1n;
  return Number(kept) * Number.MIN_VALUE;
}
