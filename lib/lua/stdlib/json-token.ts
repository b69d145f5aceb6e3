import { encode } from '../values/byte-string';

/** A JSON token. Error messages refer to it by `name`. */
export type JsonToken = {
  readonly name: string;
  readonly at: number;
  readonly value: string | number | boolean | undefined;
};

const PUNCTUATION: Readonly<Record<string, string>> = {
  '{': 'T_OBJ_BEGIN',
  '}': 'T_OBJ_END',
  '[': 'T_ARR_BEGIN',
  ']': 'T_ARR_END',
  ',': 'T_COMMA',
  ':': 'T_COLON',
};

const WORDS: readonly (readonly [string, string, boolean | undefined])[] = [
  ['true', 'T_BOOLEAN', true],
  ['false', 'T_BOOLEAN', false],
  ['null', 'T_NULL', undefined],
];

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /[+-]?(?:0x[0-9a-f]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?|inf(?:inity)?|nan)/iy;
const PLAIN = /[^"\\]*/y;
const HEXADECIMAL = /[0-9a-fA-F]{4}/y;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the tokens of a JSON string, as leniently as lua-cjson. */
export class JsonLexer {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly toNumber: (digits: string) => number | undefined,
  ) {}

  next(): JsonToken {
    const { text } = this;
    BLANK.lastIndex = this.at;
    BLANK.test(text);
    const at = Math.max(BLANK.lastIndex, this.at);
    this.at = at;
    const byte = text[at];
    if (byte === undefined) return this.take('T_END', at, 0);
    const mark = PUNCTUATION[byte];
    if (mark !== undefined) return this.take(mark, at, 1);
    if (byte === '"') return this.string(at);
    for (const [word, name, value] of WORDS) {
      if (text.startsWith(word, at)) return this.take(name, at, word.length, value);
    }
    return this.number(at, byte);
  }

  private take(name: string, at: number, length: number, value?: JsonToken['value']): JsonToken {
    this.at = at + length;
    return { name, at, value };
  }

  private number(at: number, byte: string): JsonToken {
    NUMBER.lastIndex = at;
    const digits = NUMBER.exec(this.text)?.[0];
    if (digits === undefined) {
      const signed = byte === '-' || byte === '+';
      return this.take(signed ? 'invalid number' : 'invalid token', at, 0);
    }
    return this.take('T_NUMBER', at, digits.length, this.toNumber(digits));
  }

  private string(start: number): JsonToken {
    let out = '';
    let at = start + 1;
    for (;;) {
      PLAIN.lastIndex = at;
      const plain = PLAIN.exec(this.text)?.[0] ?? '';
      out += plain;
      at += plain.length;
      if (at >= this.text.length) return this.take('unexpected end of string', at, 0);
      if (this.text[at] === '"') return this.take('T_STRING', start, at + 1 - start, out);
      const escaped = this.text[at + 1] ?? '';
      if (escaped === 'u') {
        const { bytes, length } = this.unicode(at);
        if (bytes === undefined) return this.take('invalid unicode escape code', at, 0);
        out += bytes;
        at += length;
      } else {
        const byte = ESCAPES[escaped];
        if (byte === undefined) return this.take('invalid escape code', at, 0);
        out += byte;
        at += 2;
      }
    }
  }

  private unicode(at: number): { bytes: string | undefined; length: number } {
    const first = this.unit(at + 2);
    if (first === undefined || (first >= 0xdc00 && first < 0xe000))
      return { bytes: undefined, length: 0 };
    if (first < 0xd800 || first >= 0xe000) return { bytes: encode(first), length: 6 };
    const second = this.text.startsWith('\\u', at + 6) ? this.unit(at + 8) : undefined;
    if (second === undefined || second < 0xdc00 || second >= 0xe000) {
      return { bytes: undefined, length: 0 };
    }
    return { bytes: encode(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)), length: 12 };
  }

  private unit(at: number): number | undefined {
    HEXADECIMAL.lastIndex = at;
    const digits = HEXADECIMAL.exec(this.text)?.[0];
    return digits === undefined ? undefined : Number.parseInt(digits, 16);
  }
}
