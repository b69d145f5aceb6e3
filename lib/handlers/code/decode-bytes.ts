import { toOutputBytes } from '@/lib/template';

const decoder = new TextDecoder();
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * The text of a string of bytes, as Lua has them. What is no UTF-8 shows as U+FFFD: an error text
 * begins with the first bytes of its chunk, which may be cut within a character.
 */
export const decodeBytes = (bytes: string): string =>
  BEYOND_ASCII.test(bytes) ? decoder.decode(toOutputBytes(bytes)) : bytes;
