import { isSpace } from '../stdlib/to-number';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** LuaJIT parses such integers as unsigned 64-bit values; larger ones are clamped to this. */
const GREATEST = 2 ** 64;

/** Parses `tonumber(text, base)` for a base other than 10: a signed integer, or nil. */
export function parseDigits(text: string, base: number): number | undefined {
  let at = 0;
  // A zero byte ends the number, whatever follows.
  const zero = text.indexOf('\0');
  let end = zero < 0 ? text.length : zero;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  while (end > at && isSpace(text.charCodeAt(end - 1))) end--;
  const sign = text[at];
  if (sign === '-' || sign === '+') at++;
  if (base === 16 && text[at] === '0' && text[at + 1]?.toLowerCase() === 'x') at += 2;
  if (at >= end) return undefined;
  let value = 0;
  for (; at < end; at++) {
    const digit = DIGITS.indexOf((text[at] ?? '').toLowerCase());
    if (digit < 0 || digit >= base) return undefined;
    value = value * base + digit;
  }
  value = Math.min(value, GREATEST);
  return sign === '-' ? -value : value;
}
