import type { LuaToken } from './tokenize-lua';

/** Lua in a text: one tag of a template, or a whole function. Places are of the text around it. */
export type LuaPiece = {
  kind: 'escaped' | 'plain' | 'code' | 'include' | 'chunk';
  /** The piece with its tag. */
  start: number;
  end: number;
  /** The Lua alone, and where it is. */
  lua: string;
  luaStart: number;
  tokens: readonly LuaToken[];
};

/** A text that is read as one: a body, one string of a payload, a function. */
export type CodeUnit = {
  text: string;
  pieces: readonly LuaPiece[];
  /** Where a place of the text is in what is edited. */
  toSource: (offset: number) => number;
  /** A text as it is written there. */
  encode: (text: string) => string;
};

/** A text edited as it is. */
export const unchanged = {
  toSource: (offset: number) => offset,
  encode: (text: string) => text,
};
