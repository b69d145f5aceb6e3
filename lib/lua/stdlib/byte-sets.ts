/** A set of byte values: 256 flags of 0 or 1. */
export type ByteSet = Uint8Array;

type Test = (byte: number) => boolean;

const isLower: Test = (byte) => byte >= 97 && byte <= 122;
const isUpper: Test = (byte) => byte >= 65 && byte <= 90;
const isDigit: Test = (byte) => byte >= 48 && byte <= 57;
const isAlpha: Test = (byte) => isLower(byte) || isUpper(byte);
const isGraph: Test = (byte) => byte > 32 && byte < 127;

const CLASSES: Readonly<Record<string, Test>> = {
  a: isAlpha,
  c: (byte) => byte < 32 || byte === 127,
  d: isDigit,
  g: isGraph,
  l: isLower,
  p: (byte) => isGraph(byte) && !isAlpha(byte) && !isDigit(byte),
  s: (byte) => byte === 32 || (byte >= 9 && byte <= 13),
  u: isUpper,
  w: (byte) => isAlpha(byte) || isDigit(byte),
  x: (byte) => isDigit(byte) || (byte >= 97 && byte <= 102) || (byte >= 65 && byte <= 70),
  z: (byte) => byte === 0,
};

const single: ByteSet[] = [];
const escaped: ByteSet[] = [];

/** `.`: every byte. */
export const anyByte: ByteSet = new Uint8Array(256).fill(1);

/** Returns the set of a single byte. */
export function onlyByte(byte: number): ByteSet {
  let set = single[byte];
  if (!set) {
    set = new Uint8Array(256);
    set[byte] = 1;
    single[byte] = set;
  }
  return set;
}

/**
 * Returns the set that `%` and a byte denote: a class (`%a`), its complement (`%A`) or the byte
 * itself.
 */
export function escapedByte(byte: number): ByteSet {
  let set = escaped[byte];
  if (!set) {
    const letter = String.fromCharCode(byte);
    const test = isAlpha(byte) ? CLASSES[letter.toLowerCase()] : undefined;
    const member = isLower(byte);
    set = test
      ? Uint8Array.from({ length: 256 }, (_, at) => (test(at) === member ? 1 : 0))
      : onlyByte(byte);
    escaped[byte] = set;
  }
  return set;
}

/** Returns the set of `[…]`, from the opening bracket at `start` to the closing one at `end`. */
export function bracketSet(pattern: string, start: number, end: number): ByteSet {
  const set = new Uint8Array(256);
  const complement = pattern.charCodeAt(start + 1) === 94;
  let at = complement ? start + 2 : start + 1;
  for (; at < end; at++) {
    const byte = pattern.charCodeAt(at);
    if (byte === 37) {
      at++;
      include(set, escapedByte(pattern.charCodeAt(at)));
    } else if (pattern.charCodeAt(at + 1) === 45 && at + 2 < end) {
      set.fill(1, byte, Math.max(byte, pattern.charCodeAt(at + 2) + 1));
      at += 2;
    } else {
      set[byte] = 1;
    }
  }
  return complement ? set.map((member) => 1 - member) : set;
}

function include(set: ByteSet, other: ByteSet): void {
  for (let byte = 0; byte < 256; byte++) {
    if (other[byte] === 1) set[byte] = 1;
  }
}
