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

/** So many digits make a number that a double holds exactly. */
const EXACT_DIGITS = 15;

/** Thrown where a text is not what we read by ourselves; JSON.parse takes it, or says what is wrong. */
const UNUSUAL = new Error('not read by hand');

/**
 * JSON text as Lua values, at once: what `toLua(JSON.parse(text))` gives, for half the time. The
 * text is UTF-8, one byte per character, and was JSON before: control characters within its texts are
 * not looked for. Throws a SyntaxError for what is no JSON, a LuaError for what is nested too deeply.
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
  /** The first backslash that was not passed yet, or the end. */
  private escapeAt = 0;

  constructor(private readonly text: string) {
    this.findEscape();
  }

  readWhole(): Value {
    const { text } = this;
    this.skipBlanks();
    // Events of one kind begin with the same name: each has its own shape.
    const value = this.read(0, text.charCodeAt(this.at + 2) * 7 + text.charCodeAt(this.at + 4));
    this.skipBlanks();
    if (this.at !== text.length) throw UNUSUAL;
    return value;
  }

  private findEscape(): void {
    const at = this.text.indexOf('\\', this.at);
    this.escapeAt = at < 0 ? this.text.length : at;
  }

  /** The first character that is no blank; the reader stands before it. */
  private skipBlanks(): number {
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code !== SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB)
        return code;
    }
  }

  /** A value, before which there is no blank. */
  private read(depth: number, place: number): Value {
    switch (this.text.charCodeAt(this.at)) {
      case QUOTE:
        return this.readText();
      case OPEN_BRACE:
        return this.readObject(depth, place);
      case OPEN_BRACKET:
        return this.readList(depth, place);
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

  private readList(depth: number, place: number): LuaTable {
    if (depth > MAX_DEPTH) throw new LuaError('data is nested too deeply');
    const list: Value[] = [];
    this.at++;
    let code = this.skipBlanks();
    while (code !== CLOSE_BRACKET) {
      list.push(this.read(depth + 1, place));
      code = this.passComma(CLOSE_BRACKET);
    }
    this.at++;
    return new LuaTable(list);
  }

  /** What the next part begins with, or the end of the whole. */
  private passComma(close: number): number {
    const code = this.skipBlanks();
    if (code === close) return code;
    if (code !== COMMA) throw UNUSUAL;
    this.at++;
    const next = this.skipBlanks();
    if (next === close) throw UNUSUAL;
    return next;
  }

  private readObject(depth: number, place: number): LuaTable {
    if (depth > MAX_DEPTH) throw new LuaError('data is nested too deeply');
    const shape = findShape(place);
    if (shape === undefined) return this.readOther(depth, place, new LuaTable());
    // Most objects have the names of the one before them: each is compared, not read.
    const { text } = this;
    const { keys, places } = shape;
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
      values[count] = this.read(depth + 1, places[count] ?? 0);
      separator = COMMA;
    }
    if (count === keys.length && text.charCodeAt(this.at) === CLOSE_BRACE) {
      this.at++;
      shape.missed = 0;
      return LuaTable.withKeys(keys, values);
    }
    return this.readOther(depth, place, toTable(keys.slice(0, count), values));
  }

  /** An object of which the table has the first names. */
  private readOther(depth: number, place: number, table: LuaTable): LuaTable {
    if (table.keys.length === 0) this.at++;
    let code = table.keys.length === 0 ? this.skipBlanks() : this.passComma(CLOSE_BRACE);
    while (code !== CLOSE_BRACE) {
      if (code !== QUOTE) throw UNUSUAL;
      const key = this.readText();
      // JSON.parse puts such names first, in the order of their numbers.
      if (key.charCodeAt(0) >= ZERO && key.charCodeAt(0) <= NINE) throw UNUSUAL;
      if (this.skipBlanks() !== COLON) throw UNUSUAL;
      this.at++;
      this.skipBlanks();
      table.setKey(key, this.read(depth + 1, shapeBelow(place, key)));
      code = this.passComma(CLOSE_BRACE);
    }
    this.at++;
    learnShape(place, table);
    return table;
  }
}
