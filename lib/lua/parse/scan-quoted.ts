import { encode } from '../values/byte-string';
import { hexDigit, isDigit, isNewline } from './characters';

const SIMPLE = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/** A source with a current position that can advance. */
interface Cursor {
  at: number;
  readonly source: string;
  readonly ended: boolean;
  byte(ahead?: number): number;
  newline(): void;
  fault(text: string, near: string, start: number): never;
}

/** Reads a quoted string at the lexer's position and returns its bytes. */
export function scanQuoted(lexer: Cursor, quote: number): string {
  const start = lexer.at;
  const { source } = lexer;
  const open = String.fromCharCode(quote);
  let text = '';
  let from = ++lexer.at;
  for (;;) {
    if (lexer.ended) lexer.fault('unfinished string', '<eof>', start);
    const byte = lexer.byte();
    if (byte === quote) break;
    if (isNewline(byte)) {
      text += source.slice(from, lexer.at);
      lexer.fault('unfinished string', open + text, start);
    }
    lexer.at++;
    if (byte !== 92) continue;
    text += source.slice(from, lexer.at - 1);
    const escaped = scanEscape(lexer);
    if (escaped === undefined) {
      const near = open + text;
      skipRest(lexer, quote);
      lexer.fault('invalid escape sequence', near, start);
    }
    text += escaped;
    from = lexer.at;
  }
  text += source.slice(from, lexer.at);
  lexer.at++;
  return text;
}

/** After an invalid escape, skips the rest of the string so that parsing can continue after it. */
function skipRest(lexer: Cursor, quote: number): void {
  while (!lexer.ended && !isNewline(lexer.byte())) {
    const byte = lexer.byte();
    lexer.at++;
    if (byte === quote) return;
    if (byte === 92) lexer.at++;
  }
}

function scanEscape(lexer: Cursor): string | undefined {
  const byte = lexer.byte();
  const simple = SIMPLE.get(String.fromCharCode(byte));
  if (simple !== undefined) {
    lexer.at++;
    return simple;
  }
  if (isNewline(byte)) {
    lexer.newline();
    return '\n';
  }
  if (byte === 92 || byte === 34 || byte === 39) {
    lexer.at++;
    return String.fromCharCode(byte);
  }
  if (byte === 120) return scanHexadecimal(lexer);
  if (byte === 117) return scanPoint(lexer);
  if (byte === 122) return skipSpace(lexer);
  if (lexer.ended) lexer.fault('unfinished string', '<eof>', lexer.at);
  return isDigit(byte) ? scanDecimal(lexer) : undefined;
}

function scanHexadecimal(lexer: Cursor): string | undefined {
  const high = hexDigit(lexer.byte(1));
  const low = hexDigit(lexer.byte(2));
  if (high < 0 || low < 0) return undefined;
  lexer.at += 3;
  return String.fromCharCode(high * 16 + low);
}

function scanPoint(lexer: Cursor): string | undefined {
  if (lexer.byte(1) !== 123) return undefined;
  let ahead = 2;
  let point = 0;
  for (; hexDigit(lexer.byte(ahead)) >= 0; ahead++) {
    point = point * 16 + hexDigit(lexer.byte(ahead));
    if (point > 0x10ffff) return undefined;
  }
  if (ahead === 2 || lexer.byte(ahead) !== 125) return undefined;
  if (point >= 0xd800 && point < 0xe000) return undefined;
  lexer.at += ahead + 1;
  return encode(point);
}

function skipSpace(lexer: Cursor): string {
  lexer.at++;
  for (;;) {
    const byte = lexer.byte();
    if (isNewline(byte)) lexer.newline();
    else if (byte === 32 || (byte >= 9 && byte <= 12)) lexer.at++;
    else return '';
  }
}

function scanDecimal(lexer: Cursor): string | undefined {
  let value = 0;
  for (let digits = 0; digits < 3 && isDigit(lexer.byte()); digits++) {
    value = value * 10 + lexer.byte() - 48;
    lexer.at++;
  }
  return value > 255 ? undefined : String.fromCharCode(value);
}
