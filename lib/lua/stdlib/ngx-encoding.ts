import { checkString, makeFixedNative } from '../runtime/native';
import type { LuaFunction } from '../runtime/run';
import type { Value } from '../values/value';
import { toByteText } from './byte-literal';
import { allocateString } from './string-budget';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/** Encodes bytes as base64. */
export function encodeBase64(text: string, padded: boolean): string {
  let out = '';
  for (let at = 0; at < text.length; at += 3) {
    const left = text.length - at;
    const second = left > 1 ? text.charCodeAt(at + 1) : 0;
    const third = left > 2 ? text.charCodeAt(at + 2) : 0;
    const group = (text.charCodeAt(at) << 16) | (second << 8) | third;
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(group >> shift) & 63] ?? '');
    const used = Math.min(left, 3) + 1;
    out += digits.slice(0, used).join('') + (padded ? '='.repeat(4 - used) : '');
  }
  return out;
}

/** Decodes base64 with or without padding. Returns undefined for invalid input. */
export function decodeBase64(text: string): string | undefined {
  const body = text.replace(/={1,2}$/, '');
  if (body.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  let group = 0;
  for (let at = 0; at < body.length; at++) {
    const value = VALUES.get(body.charCodeAt(at));
    if (value === undefined) return undefined;
    group = ((group << 6) | value) & 0xffffff;
    const digit = at % 4;
    if (digit > 0) bytes.push((group >> (6 - 2 * digit)) & 255);
  }
  return toByteText(bytes);
}

const hexadecimal = (byte: string) =>
  `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\x1a': '\\Z',
};

/**
 * Makes a function from string to string whose result takes up to `growth` bytes per input byte.
 */
function ofText(name: string, growth: number, compute: (text: string) => Value): LuaFunction {
  return makeFixedNative(name, (run, count, s) => {
    const text = checkString(run, s, 1, count);
    allocateString(run, text.length * growth);
    return compute(text);
  });
}

/** The functions of `ngx` from string to string. */
export const ngxTextFunctions: Readonly<Record<string, LuaFunction>> = {
  decode_base64: ofText('decode_base64', 16, decodeBase64),
  encode_base64: makeFixedNative('encode_base64', (run, count, s, noPadding) => {
    const text = checkString(run, s, 1, count);
    allocateString(run, text.length * 8);
    return encodeBase64(text, noPadding !== true);
  }),
  escape_uri: ofText('escape_uri', 3, (text) => text.replace(/[^A-Za-z0-9\-._~]/g, hexadecimal)),
  quote_sql_str: ofText('quote_sql_str', 2, (text) => {
    const escaped = text.replace(
      /[^ !#-&(-[\]-\xff]/g,
      (byte) => ESCAPES[byte] ?? escapeRest(byte),
    );
    return `'${escaped}'`;
  }),
  unescape_uri: ofText('unescape_uri', 1, (text) => {
    return text.replace(/\+/g, ' ').replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) => {
      return String.fromCharCode(Number.parseInt(digits, 16));
    });
  }),
};

function escapeRest(byte: string): string {
  return byte === "'" || byte === '"' || byte === '\\' ? `\\${byte}` : byte;
}
