import { LuaError } from '../runtime/errors';
import { toByteString, toText } from '../values/byte-string';
import { LuaTable } from '../values/table';
import { luaNull, type Value } from '../values/value';
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isPartOfNumber,
  LINE_FEED,
  NINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SMALL_F,
  SMALL_N,
  SMALL_T,
  SPACE,
  TAB,
  ZERO,
} from './characters';
import { type Json, toLua, toTable } from './convert';
import { MAX_DEPTH } from './max-depth';
import { findShape, learnShape, shapeBelow } from './shapes';

/** Numbers with up to this many digits are represented exactly by a double. */
const EXACT_DIGITS = 15;

/**
 * Thrown for input that this reader does not handle; JSON.parse then parses it or reports the
 * error.
 */
const UNUSUAL = new Error('not read by hand');

/**
 * Parses JSON directly to Lua values: the same result as `toLua(JSON.parse(text))` in half the
 * time. The input is UTF-8, one byte per character, and was validated before, so control characters
 * in strings are not checked. Throws a SyntaxError for invalid JSON and a LuaError for excessive
 * nesting.
 */
export function readJson(bytes: string): Value {
  try {
    return new Reader(bytes).readWhole();
  } catch (error) {
    if (error !== UNUSUAL) throw error;
    const json: Json = JSON.parse(toText(bytes));
    return toLua(json);
  }
}

class Reader {
  private at = 0;
  /** The position of the next backslash, or the end of the input. */
  private escapeAt = 0;

  constructor(private readonly text: string) {
    this.findEscape();
  }

  readWhole(): Value {
    const { text } = this;
    this.skipBlanks();
    // Events of one kind start with the same name, so each kind gets a shape of its own.
    const value = this.read(0, text.charCodeAt(this.at + 2) * 7 + text.charCodeAt(this.at + 4));
    this.skipBlanks();
    if (this.at !== text.length) throw UNUSUAL;
    return value;
  }

  private findEscape(): void {
    const at = this.text.indexOf('\\', this.at);
    this.escapeAt = at < 0 ? this.text.length : at;
  }

  /** Skips blanks and returns the next character without consuming it. */
  private skipBlanks(): number {
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code !== SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB)
        return code;
    }
  }

  /** Reads a value. There are no blanks before it. */
  private read(depth: number, slot: number): Value {
    switch (this.text.charCodeAt(this.at)) {
      case QUOTE:
        return this.readText();
      case OPEN_BRACE:
        return this.readObject(depth, slot);
      case OPEN_BRACKET:
        return this.readList(depth, slot);
      case SMALL_N:
        return this.readWord('null', luaNull);
      case SMALL_T:
        return this.readWord('true', true);
      case SMALL_F:
        return this.readWord('false', false);
      default:
        return this.readNumber();
    }
  }

  private readWord(word: string, value: Value): Value {
    const end = this.at + word.length;
    if (this.text.slice(this.at, end) !== word) throw UNUSUAL;
    this.at = end;
    return value;
  }

  private readText(): string {
    const from = this.at + 1;
    const end = this.text.indexOf('"', from);
    if (end < 0) throw UNUSUAL;
    if (end > this.escapeAt) return this.readEscaped();
    this.at = end + 1;
    return this.text.slice(from, end);
  }

  private readEscaped(): string {
    const { text, at } = this;
    let end = this.escapeAt;
    while (text.charCodeAt(end) !== QUOTE) {
      if (end >= text.length) throw UNUSUAL;
      end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
    }
    this.at = end + 1;
    this.findEscape();
    const unescaped: string = JSON.parse(toText(text.slice(at, end + 1)));
    return toByteString(unescaped);
  }

  private readNumber(): number {
    const { text, at } = this;
    let value = 0;
    let end = at;
    for (; ; end++) {
      const digit = text.charCodeAt(end) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    const digits = end - at;
    const isZeroLed = digits > 1 && text.charCodeAt(at) === ZERO;
    if (digits === 0 || digits > EXACT_DIGITS || isZeroLed || isPartOfNumber(text.charCodeAt(end)))
      return this.readOddNumber(end);
    this.at = end;
    return value;
  }

  private readOddNumber(from: number): number {
    const { text, at } = this;
    let end = from;
    while (isPartOfNumber(text.charCodeAt(end))) end++;
    if (end === at) throw UNUSUAL;
    this.at = end;
    return JSON.parse(text.slice(at, end));
  }

  private readList(depth: number, slot: number): LuaTable {
    if (depth > MAX_DEPTH) throw new LuaError('data is nested too deeply');
    const list: Value[] = [];
    this.at++;
    let code = this.skipBlanks();
    while (code !== CLOSE_BRACKET) {
      list.push(this.read(depth + 1, slot));
      code = this.passComma(CLOSE_BRACKET);
    }
    this.at++;
    return new LuaTable(list);
  }

  /** Reads the separator before the next element, or the end of the container. */
  private passComma(close: number): number {
    const code = this.skipBlanks();
    if (code === close) return code;
    if (code !== COMMA) throw UNUSUAL;
    this.at++;
    const next = this.skipBlanks();
    if (next === close) throw UNUSUAL;
    return next;
  }

  private readObject(depth: number, slot: number): LuaTable {
    if (depth > MAX_DEPTH) throw new LuaError('data is nested too deeply');
    const shape = findShape(slot);
    if (shape === undefined) return this.readOther(depth, slot, new LuaTable());
    // Most objects have the same names as the previous one, so names are compared instead of
    // parsed.
    const { text } = this;
    const { keys, slots } = shape;
    const values: Value[] = keys.slice();
    let separator = OPEN_BRACE;
    let count = 0;
    for (; count < keys.length; count++) {
      const key = keys[count] ?? '';
      const from = this.at + 2;
      const end = from + key.length;
      if (
        text.charCodeAt(from - 2) !== separator ||
        text.charCodeAt(from - 1) !== QUOTE ||
        text.charCodeAt(end) !== QUOTE ||
        text.charCodeAt(end + 1) !== COLON ||
        text.slice(from, end) !== key
      )
        break;
      this.at = end + 2;
      this.skipBlanks();
      values[count] = this.read(depth + 1, slots[count] ?? 0);
      separator = COMMA;
    }
    if (count === keys.length && text.charCodeAt(this.at) === CLOSE_BRACE) {
      this.at++;
      shape.missed = 0;
      return LuaTable.withKeys(keys, values);
    }
    return this.readOther(depth, slot, toTable(keys.slice(0, count), values));
  }

  /** Reads an object whose first names are already in the table. */
  private readOther(depth: number, slot: number, table: LuaTable): LuaTable {
    if (table.keys.length === 0) this.at++;
    let code = table.keys.length === 0 ? this.skipBlanks() : this.passComma(CLOSE_BRACE);
    while (code !== CLOSE_BRACE) {
      if (code !== QUOTE) throw UNUSUAL;
      const key = this.readText();
      // JSON.parse puts integer-like names first, in numeric order.
      if (key.charCodeAt(0) >= ZERO && key.charCodeAt(0) <= NINE) throw UNUSUAL;
      if (this.skipBlanks() !== COLON) throw UNUSUAL;
      this.at++;
      this.skipBlanks();
      table.setKey(key, this.read(depth + 1, shapeBelow(slot, key)));
      code = this.passComma(CLOSE_BRACE);
    }
    this.at++;
    learnShape(slot, table);
    return table;
  }
}
