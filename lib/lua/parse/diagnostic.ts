/** A mistake in the source, placed for an editor. Lines and columns count from 1, in UTF-16 units. */
export interface Diagnostic {
  /** LuaJIT's text, with chunk and line: `lambda:1: '=' expected near 'x'`. */
  readonly message: string;
  /** The same without chunk and line. */
  readonly text: string;
  readonly start: { readonly offset: number; readonly line: number; readonly column: number };
  readonly end: { readonly offset: number; readonly line: number; readonly column: number };
}

/** Carries one mistake from where it is seen to where parsing resumes. Offsets are in bytes. */
export class SyntaxFault {
  constructor(
    readonly text: string,
    readonly line: number,
    readonly start: number,
    readonly end: number,
  ) {}
}

/** What LuaJIT says of a mistake, and which token it stands at, up to its first zero byte. */
export const toSyntaxText = (text: string, near: string): string => {
  const end = near.indexOf('\0');
  return near === '' ? text : `${text} near '${end < 0 ? near : near.slice(0, end)}'`;
};
