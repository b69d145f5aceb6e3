import { lastAtOrBefore } from './last-at-or-before';
import type { Span } from './segment';

/** Maps generated Lua to the template. Positions are byte offsets from 0. */
export type SourceMap = {
  /** Maps a Lua position to a template position, monotonically. */
  toTemplate(luaOffset: number): number;
  /** Maps a line of the Lua, counted from 1, to a span of the template. */
  lineToTemplate(line: number): Span;
};

/** Generated Lua and its source map. */
export type MappedText = { readonly text: string; readonly map: SourceMap };

/** Writes Lua code piece by piece and records the origin of each piece. */
export type MappedWriter = {
  /** Writes generated code that corresponds to a template position. */
  write(text: string, at: number): void;
  /** Copies a span of the template. */
  copy(start: number, end: number): void;
  finish(): MappedText;
};

/** Makes a writer over a template. */
export function makeMappedWriter(template: string): MappedWriter {
  // For each piece: its start in the Lua, and its template bytes.
  const luaStarts: number[] = [];
  const templateStarts: number[] = [];
  const copiedLengths: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const append = (text: string, at: number, copied: number) => {
    luaStarts.push(length);
    templateStarts.push(at);
    copiedLengths.push(copied);
    parts.push(text);
    length += text.length;
  };
  return {
    write: (text, at) => append(text, at, 0),
    copy: (start, end) => append(template.slice(start, end), start, end - start),
    finish: () => {
      const text = parts.join('');
      return { text, map: makeSourceMap(text, luaStarts, templateStarts, copiedLengths) };
    },
  };
}

function makeSourceMap(
  text: string,
  luaStarts: readonly number[],
  templateStarts: readonly number[],
  copiedLengths: readonly number[],
): SourceMap {
  let starts: number[] | undefined;
  const toTemplate = (luaOffset: number) => {
    const piece = lastAtOrBefore(luaStarts, luaOffset);
    const into = luaOffset - (luaStarts[piece] ?? 0);
    return (templateStarts[piece] ?? 0) + Math.min(into, copiedLengths[piece] ?? 0);
  };
  return {
    toTemplate,
    lineToTemplate: (line) => {
      starts ??= lineStarts(text);
      const start = starts[Math.min(line, starts.length) - 1] ?? 0;
      const next = starts[line] ?? text.length + 1;
      return { start: toTemplate(start), end: toTemplate(next - 1) };
    },
  };
}

/** Returns the start of each line as Lua counts lines: CR LF and LF CR are one line end. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n\r|\n|\r/g))
    starts.push(index + end.length);
  return starts;
}
