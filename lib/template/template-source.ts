import { toByteString } from '../lua/values/byte-string';
import { lastAtOrBefore } from './last-at-or-before';

/** A position in a template: line and column from 1 and offset from 0, in UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number; readonly offset: number };

/** A range: `start` is inclusive, `end` exclusive. */
export type Range = { readonly start: Position; readonly end: Position };

/** One source line near an error; a very long line is cut. */
export type SourceLine = { readonly line: number; readonly text: string };

/** The source of a template, with positions as an editor counts them and bytes as Lua sees them. */
export type TemplateSource = {
  readonly text: string;
  /** UTF-8, one byte per character. */
  readonly bytes: string;
  /** Returns the position of a byte offset. An offset past the end maps to the end. */
  toPosition(byteOffset: number): Position;
  /** Returns a line with its two neighbours. */
  around(line: number): SourceLine[];
};

/** Reads the source of a template. Lines end with LF, CR LF or CR. */
export function readTemplateSource(text: string): TemplateSource {
  const bytes = toByteString(text);
  const sameUnits = bytes.length === text.length;
  let starts: number[] | undefined;
  const getStarts = () => {
    starts ??= [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
    return starts;
  };
  return {
    text,
    bytes,
    toPosition: (byteOffset) => {
      const clamped = Math.max(0, Math.min(byteOffset, bytes.length));
      const offset = sameUnits ? clamped : countUnits(bytes, clamped);
      const lines = getStarts();
      const index = lastAtOrBefore(lines, offset);
      return { line: index + 1, column: offset - (lines[index] ?? 0) + 1, offset };
    },
    around: (line) => {
      const lines = getStarts();
      const from = Math.max(1, line - 1);
      const to = Math.min(lines.length, line + 1);
      return Array.from({ length: to - from + 1 }, (_, index) => ({
        line: from + index,
        text: cutLine(text, lines[from + index - 1] ?? 0, lines[from + index] ?? text.length),
      }));
    },
  };
}

const LONGEST_LINE = 1000;

function cutLine(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + LONGEST_LINE)).replace(/[\r\n]+$/, '');
}

/** Counts the UTF-16 code units of the characters that start before a byte offset. */
function countUnits(bytes: string, end: number): number {
  let units = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes.charCodeAt(at);
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
