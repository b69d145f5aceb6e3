import type { Span } from './segment';

const BLANKS = ' \t\v\0';
const SPACES = ' \t\n\v\f\r';

/** Whether one backslash, and not two, stands before a tag: then the tag is text (spec §6). */
export function isEscaped(text: string, at: number): boolean {
  return text.charAt(at - 1) === '\\' && text.charAt(at - 2) !== '\\';
}

/** The position after one line feed at a position, or the position itself. */
export function skipLineFeed(text: string, at: number): number {
  return text.charAt(at) === '\n' ? at + 1 : at;
}

/** Where the text before a position ends without blanks on the same line. */
export function trimBlanksBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && BLANKS.includes(text.charAt(end - 1))) end--;
  return end;
}

/** A span without white space at its two ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && SPACES.includes(text.charAt(from))) from++;
  while (to > from && SPACES.includes(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
