import { lastAtOrBefore } from './last-at-or-before';
import type { Span } from './segment';

/** Leads from generated Lua back to the template. Positions are bytes from 0. */
export type SourceMap = {
  /** The place in the template for a place in the Lua; grows with it. */
  toTemplate(luaOffset: number): number;
  /** The part of the template a line of the Lua, from 1, stands for. */
  lineToTemplate(line: number): Span;
};

/** Generated Lua and its map. */
export type MappedText = { readonly text: string; readonly map: SourceMap };

/** Collects Lua text piece by piece and remembers where each comes from. */
export type MappedWriter = {
  /** Text of our own that stands for a place in the template. */
  write(text: string, at: number): void;
  /** A part of the template, taken as it is. */
  copy(start: number, end: number): void;
  finish(): MappedText;
};

/** A writer over a template. */
export function makeMappedWriter(template: string): MappedWriter {
  // Each piece: where it begins in the Lua, and the template bytes it comes from.
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

/** Where each line begins, as Lua counts lines: CR LF and LF CR are one line end. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n\r|\n|\r/g))
    starts.push(index + end.length);
  return starts;
}
