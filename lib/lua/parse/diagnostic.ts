/** A syntax error. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Diagnostic {
  /** The message as LuaJIT prints it: `lambda:1: '=' expected near 'x'`. */
  readonly message: string;
  /** The message without chunk name and line. */
  readonly text: string;
  readonly start: { readonly offset: number; readonly line: number; readonly column: number };
  readonly end: { readonly offset: number; readonly line: number; readonly column: number };
}

/** Thrown for a syntax error and caught where parsing resumes. Offsets are in bytes. */
export class SyntaxFault {
  constructor(
    readonly text: string,
    readonly line: number,
    readonly start: number,
    readonly end: number,
  ) {}
}

/**
 * Formats LuaJIT's message and the token near which the error occurred, up to its first zero byte.
 */
export const toSyntaxText = (text: string, near: string): string => {
  const end = near.indexOf('\0');
  return near === '' ? text : `${text} near '${end < 0 ? near : near.slice(0, end)}'`;
};
