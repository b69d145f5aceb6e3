import { toNumber } from '../stdlib/to-number';
import { isDigit, isNamePart, isNameStart, isNewline } from './characters';
import { SyntaxFault, toSyntaxText } from './diagnostic';
import { scanQuoted } from './scan-quoted';
import { KEYWORDS, type Token } from './token';

/** Splits source bytes into tokens. After `next` throws a SyntaxFault, lexing can continue. */
export class Lexer {
  at = 0;
  line = 1;
  private readonly texts = new Map<string, string>();

  constructor(readonly source: string) {
    if (source.startsWith('\xef\xbb\xbf')) this.at = 3;
    if (source.charCodeAt(this.at) !== 35) return;
    while (this.at < source.length && !isNewline(this.byte())) this.at++;
  }

  byte(ahead = 0): number {
    return this.source.charCodeAt(this.at + ahead);
  }

  get ended(): boolean {
    return this.at >= this.source.length;
  }

  fault(text: string, near: string, start: number): never {
    throw new SyntaxFault(toSyntaxText(text, near), this.line, start, Math.max(this.at, start + 1));
  }

  next(): Token {
    for (;;) {
      if (this.ended) return this.token('<eof>', this.at, '', '<eof>');
      const byte = this.byte();
      if (isNewline(byte)) this.newline();
      else if (byte === 32 || (byte >= 9 && byte <= 12)) this.at++;
      else if (byte === 45 && this.byte(1) === 45) this.comment();
      else return this.scan(byte);
    }
  }

  /** Skips one line break: LF, CR, CRLF or LFCR. */
  newline(): void {
    const first = this.byte();
    this.at++;
    const second = this.byte();
    if (isNewline(second) && second !== first) this.at++;
    this.line++;
  }

  /** Interns short strings, so that equal keys compare by identity. */
  private intern(text: string): string {
    if (text.length > 64) return text;
    let known = this.texts.get(text);
    if (known === undefined) {
      known = Object.keys({ [text]: 0 })[0] ?? text;
      this.texts.set(text, known);
    }
    return known;
  }

  private token(kind: string, start: number, text: string, near: string, number = 0): Token {
    return { kind, text, number, near, line: this.line, start, end: this.at };
  }

  private comment(): void {
    const start = this.at;
    this.at += 2;
    if (this.byte() === 91) {
      const level = this.longLevel();
      if (level >= 0) {
        this.longText(level, start, 'unfinished long comment');
        return;
      }
    }
    while (!this.ended && !isNewline(this.byte())) this.at++;
  }

  /**
   * Returns the level of a long bracket at the current position without consuming it: -1 for none,
   * -2 for an incomplete one.
   */
  private longLevel(): number {
    let ahead = 1;
    while (this.byte(ahead) === 61) ahead++;
    if (this.byte(ahead) === 91) return ahead - 1;
    return ahead === 1 ? -1 : -2;
  }

  private longText(level: number, start: number, unfinished: string): string {
    this.at += level + 2;
    if (isNewline(this.byte())) this.newline();
    const close = `]${'='.repeat(level)}]`;
    const end = this.source.indexOf(close, this.at);
    const stop = end < 0 ? this.source.length : end;
    let text = '';
    let from = this.at;
    while (this.at < stop) {
      if (!isNewline(this.byte())) {
        this.at++;
        continue;
      }
      text += `${this.source.slice(from, this.at)}\n`;
      this.newline();
      from = this.at;
    }
    if (end < 0) this.fault(unfinished, '<eof>', start);
    text += this.source.slice(from, stop);
    this.at = stop + close.length;
    return text;
  }

  private scan(byte: number): Token {
    const start = this.at;
    if (isNameStart(byte)) return this.name(start);
    if (isDigit(byte) || (byte === 46 && isDigit(this.byte(1)))) return this.number(start);
    if (byte === 34 || byte === 39) {
      const text = this.intern(scanQuoted(this, byte));
      const quote = String.fromCharCode(byte);
      return this.token('<string>', start, text, quote + text + quote);
    }
    if (byte === 91) {
      const level = this.longLevel();
      if (level >= 0) {
        const text = this.longText(level, start, 'unfinished long string');
        const sign = '='.repeat(level);
        return this.token('<string>', start, text, `[${sign}[${text}]${sign}]`);
      }
      if (level === -2) {
        while (this.byte(1) === 61) this.at++;
        this.at++;
        this.fault('invalid long string delimiter', this.source.slice(start, this.at), start);
      }
    }
    return this.symbol(start, byte);
  }

  private name(start: number): Token {
    while (!this.ended && isNamePart(this.byte())) this.at++;
    const text = this.intern(this.source.slice(start, this.at));
    return this.token(KEYWORDS.has(text) ? text : '<name>', start, text, text);
  }

  private number(start: number): Token {
    const hexadecimal = this.byte() === 48 && (this.byte(1) | 32) === 120;
    const exponent = hexadecimal ? 112 : 101;
    let last = 0;
    for (; !this.ended; this.at++) {
      const byte = this.byte();
      const signed = (byte === 43 || byte === 45) && (last | 32) === exponent;
      if (!signed && byte !== 46 && !isNamePart(byte)) break;
      last = byte;
    }
    const text = this.source.slice(start, this.at);
    const number = toNumber(text);
    if (number === undefined) this.fault('malformed number', text, start);
    return this.token('<number>', start, text, text, number);
  }

  private symbol(start: number, byte: number): Token {
    const two = this.source.slice(start, start + 2);
    if (this.source.startsWith('...', start)) this.at += 3;
    else if (['==', '~=', '<=', '>=', '..', '::'].includes(two)) this.at += 2;
    else this.at++;
    const text = this.source.slice(start, this.at);
    const printable = byte >= 32 && byte !== 127;
    return this.token(text, start, '', printable ? text : byte === 0 ? '' : `char(${byte})`);
  }
}
