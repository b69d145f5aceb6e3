import {
  checkNumber,
  checkString,
  failArgument,
  makeFixedNative,
  makeNative,
} from '../runtime/native';
import { Multi, NOTHING } from '../values/value';
import { checkInteger, optionalInteger } from './arguments';
import { toByteText } from './byte-literal';
import { toInt32 } from './integers';
import { allocateString, STRING_BYTES } from './string-budget';

const LONGEST_SLICE = 8000;
const BEYOND_ASCII = /[\x80-\xff]/;

/**
 * `string.len(s)`: the length in bytes. LuaJIT implements it in Lua, so a missing argument is nil.
 */
export const stringLength = makeFixedNative('len', (run, _count, s) => {
  return checkString(run, s, 1, 1).length;
});

/** `string.sub(s, i [, j])`: positions count from 1, negative ones from the end. */
export const stringSub = makeFixedNative('sub', (run, count, s, i, j) => {
  const text = checkString(run, s, 1, count);
  const length = text.length;
  let from = typeof i === 'number' ? toInt32(i) : toInt32(checkNumber(run, i, 2, count));
  let to = j === undefined ? length : checkInteger(run, j, 3, count);
  if (from < 0) from = Math.max(from + length + 1, 1);
  if (to < 0) to += length + 1;
  if (from <= 1) {
    if (to >= length) return text;
    from = 1;
  }
  run.allocate(STRING_BYTES);
  return to < from ? '' : text.slice(from - 1, to);
});

/** `string.byte(s [, i [, j]])`: the byte values of a substring. */
export const stringByte = makeFixedNative('byte', (run, count, s, i, j) => {
  const text = checkString(run, s, 1, count);
  const length = text.length;
  let from = optionalInteger(run, i, 2, count, 1);
  let to = optionalInteger(run, j, 3, count, from);
  if (to < 0) to += length + 1;
  if (from < 0) from += length + 1;
  if (from <= 0) from = 1;
  if (to > length) to = length;
  if (from > to) return NOTHING;
  if (from === to) return text.charCodeAt(from - 1);
  if (to - from >= LONGEST_SLICE) run.fail('string slice too long');
  run.allocate(16 * (to - from));
  const bytes: number[] = [];
  for (let at = from - 1; at < to; at++) bytes.push(text.charCodeAt(at));
  return new Multi(bytes);
});

/** `string.char(…)`: the string of the given byte values. */
export const stringChar = makeNative('char', (run, args) => {
  const count = args.length;
  allocateString(run, count);
  let text = '';
  for (let index = 0; index < count; index++) {
    const byte = checkInteger(run, args[index], index + 1, count);
    if (byte < 0 || byte > 255) failArgument(run, index + 1, 'invalid value');
    text += String.fromCharCode(byte);
  }
  return text;
});

/** `string.lower(s)`: only A–Z change. */
export const stringLower = makeFixedNative('lower', (run, count, s) => {
  const text = checkString(run, s, 1, count);
  allocateString(run, text.length);
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
});

/** `string.upper(s)`: only a–z change. */
export const stringUpper = makeFixedNative('upper', (run, count, s) => {
  const text = checkString(run, s, 1, count);
  allocateString(run, text.length);
  if (!BEYOND_ASCII.test(text)) return text.toUpperCase();
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
});

/** `string.reverse(s)`. */
export const stringReverse = makeFixedNative('reverse', (run, count, s) => {
  const text = checkString(run, s, 1, count);
  const length = text.length;
  allocateString(run, length * 2);
  run.charge(length >>> 1);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[length - 1 - at] = text.charCodeAt(at);
  return toByteText(bytes);
});

/** `string.rep(s, n [, sep])`. */
export const stringRep = makeFixedNative('rep', (run, count, s, n, separator) => {
  const text = checkString(run, s, 1, count);
  const times = checkInteger(run, n, 2, count);
  const between = separator === undefined ? '' : checkString(run, separator, 3, count);
  if (times <= 0) return '';
  allocateString(run, text.length * times + between.length * (times - 1));
  if (between === '') return text.repeat(times);
  return text + (between + text).repeat(times - 1);
});
