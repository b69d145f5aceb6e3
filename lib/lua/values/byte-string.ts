const BEYOND_ASCII = /[^\0-\x7f]/;
const REPLACEMENT = 0xfffd;

/** Encodes a string as UTF-8, one byte per character. A lone surrogate becomes U+FFFD. */
export function toByteString(text: string): string {
  if (isAscii(text)) return text;
  let bytes = '';
  for (const character of text) bytes += encode(character.codePointAt(0) ?? REPLACEMENT);
  return bytes;
}

/** Strings up to this length are scanned by a loop, which is faster than a regular expression. */
const SHORT = 48;

function isAscii(text: string): boolean {
  if (text.length > SHORT) return !BEYOND_ASCII.test(text);
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Returns the UTF-8 bytes of one code point. */
export function encode(point: number): string {
  if (point < 0x80) return String.fromCharCode(point);
  const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), tail(0));
  if (point >= 0xd800 && point < 0xe000) return encode(REPLACEMENT);
  if (point < 0x10000) return String.fromCharCode(0xe0 | (point >> 12), tail(6), tail(0));
  return String.fromCharCode(0xf0 | (point >> 18), tail(12), tail(6), tail(0));
}

/** Decodes UTF-8 bytes. Returns bytes that are not valid UTF-8 unchanged. */
export function toText(bytes: string): string {
  if (!BEYOND_ASCII.test(bytes)) return bytes;
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes.charCodeAt(at);
    const size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const point = size === 0 || lead > 0xf4 ? -1 : decode(bytes, at, size, lead);
    if (point < 0) return bytes;
    text += String.fromCodePoint(point);
    at += size;
  }
  return text;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

function decode(bytes: string, at: number, size: number, lead: number): number {
  if (size === 1) return lead;
  let point = lead & (0xff >> (size + 1));
  for (let next = 1; next < size; next++) {
    const byte = bytes.charCodeAt(at + next);
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const surrogate = point >= 0xd800 && point < 0xe000;
  return point < (SMALLEST[size] ?? 0) || surrogate || point > 0x10ffff ? -1 : point;
}

/**
 * Copies a short string. A JavaScript substring can keep its whole parent alive, which matters for
 * strings that outlive a run.
 */
export function detach(text: string): string {
  return String.fromCharCode(...Array.from(text, (character) => character.charCodeAt(0)));
}
