import type { LuaToken } from './tokenize-lua';

/** Lua in a unit: one tag of a template, or a whole function. Offsets are those of the unit. */
export type LuaPiece = {
  kind: 'escaped' | 'plain' | 'code' | 'include' | 'chunk';
  /** The piece with its tag. */
  start: number;
  end: number;
  /** The Lua alone, and its offset. */
  lua: string;
  luaStart: number;
  tokens: readonly LuaToken[];
};

/** A source that is parsed as one: a body, one string of a payload, a function. */
export type CodeUnit = {
  text: string;
  pieces: readonly LuaPiece[];
  /** The offset in the editor of an offset in the unit. */
  toSource: (offset: number) => number;
  /** Encodes a string as it is written in the editor. */
  encode: (text: string) => string;
};

/** For a unit that is the whole source of its editor. */
export const unchanged = {
  toSource: (offset: number) => offset,
  encode: (text: string) => text,
};
