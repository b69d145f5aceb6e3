/** A token kind. A keyword or operator is its own kind. */
export type TokenKind = string;

export interface Token {
  kind: TokenKind;
  /** The name, or the bytes of a string. */
  text: string;
  number: number;
  /** How an error message shows it (`near '…'`). Empty for a zero byte, which LuaJIT omits. */
  near: string;
  line: number;
  start: number;
  end: number;
}

export const KEYWORDS: ReadonlySet<string> = new Set([
  'and',
  'break',
  'do',
  'else',
  'elseif',
  'end',
  'false',
  'for',
  'function',
  'goto',
  'if',
  'in',
  'local',
  'nil',
  'not',
  'or',
  'repeat',
  'return',
  'then',
  'true',
  'until',
  'while',
]);
