import { toByteString } from '@/lib/lua';
import { SyntaxFault } from '@/lib/lua/parse/diagnostic';
import { Lexer } from '@/lib/lua/parse/lexer';

/** A token of Lua. A keyword or an operator is its own kind; offsets in UTF-16 units. */
export type LuaToken = { kind: string; text: string; start: number; end: number };

/** Splits Lua into tokens, and skips errors; `base` is the offset of the Lua in its unit. */
export function tokenizeLua(lua: string, base: number): LuaToken[] {
  const bytes = toByteString(lua);
  const lexer = new Lexer(bytes);
  const toUnit = makeToUnit(lua, bytes);
  const tokens: LuaToken[] = [];
  for (;;) {
    try {
      const { kind, text, start, end } = lexer.next();
      if (kind === '<eof>') return tokens;
      tokens.push({ kind, text, start: base + toUnit(start), end: base + toUnit(end) });
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      if (lexer.ended) return tokens;
    }
  }
}

/** From bytes to UTF-16 units. */
function makeToUnit(text: string, bytes: string): (byte: number) => number {
  if (text.length === bytes.length) return (byte) => byte;
  const units: number[] = [];
  let unit = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at);
    const begins = (byte & 0xc0) !== 0x80;
    if (begins && at > 0) unit += width(bytes.charCodeAt(findStart(bytes, at - 1)));
    units.push(unit);
  }
  units.push(text.length);
  return (byte) => units[byte] ?? text.length;
}

const width = (first: number) => (first >= 0xf0 ? 2 : 1);

function findStart(bytes: string, at: number): number {
  let start = at;
  while (start > 0 && (bytes.charCodeAt(start) & 0xc0) === 0x80) start--;
  return start;
}
