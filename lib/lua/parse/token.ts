/** A keyword or operator is its own kind. */
export type TokenKind = string;

export interface Token {
  kind: TokenKind;
  /** Name, or bytes of a string. */
  text: string;
  number: number;
  /** How an error names it: `near '…'`; empty for a zero byte, which LuaJIT leaves out. */
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
