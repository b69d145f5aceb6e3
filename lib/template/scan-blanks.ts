import type { Span } from './segment';

const BLANKS = ' \t\v\0';
const SPACES = ' \t\n\v\f\r';

/** Whether exactly one backslash precedes a tag, which makes the tag text (spec §6). */
export function isEscaped(text: string, at: number): boolean {
  return text.charAt(at - 1) === '\\' && text.charAt(at - 2) !== '\\';
}

/** Returns the position after a line feed at `at`, or `at` itself. */
export function skipLineFeed(text: string, at: number): number {
  return text.charAt(at) === '\n' ? at + 1 : at;
}

/** Returns the end of the text before a position, without trailing blanks on the same line. */
export function trimBlanksBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && BLANKS.includes(text.charAt(end - 1))) end--;
  return end;
}

/** Trims white space at both ends of a span. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && SPACES.includes(text.charAt(from))) from++;
  while (to > from && SPACES.includes(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
