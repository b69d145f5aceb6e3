import { isJsonCall } from './is-json-call';
import type { Segment, Span } from './segment';
import { type MappedText, makeMappedWriter } from './source-map';

/** The prologue. Error messages count its four lines. */
const OPENING = [
  'context=... or {}',
  'local function include(view,with) return template.process(view,with or context) end',
  'local ___,blocks,layout={},blocks or {}',
  "local function echo(...) for i=1,select('#',...) do ___[#___+1]=tostring((select(i,...))) end end",
  '',
].join('\n');

/** The number of generated lines before those of the template. */
export const OPENING_LINES = 4;

const CLOSING =
  'return layout and include(layout,setmetatable({view=table.concat(___),blocks=blocks},' +
  '{__index=context})) or table.concat(___)';

const ADD = '___[#___+1]=';

/** Options for generating Lua: `json` enables the helper of that name. */
export type WriteOptions = { readonly json: boolean };

/**
 * Generates the Lua code of a template. A literal that contains `]=]`, or a tag with incomplete
 * Lua, is written unchanged: as in lua-resty-template, it then causes a Lua error (spec §6).
 */
export function writeLua(
  text: string,
  segments: readonly Segment[],
  options: WriteOptions,
): MappedText {
  const writer = makeMappedWriter(text);
  writer.write(OPENING, 0);
  for (const segment of segments) {
    for (const [before, { start, end }, after] of toPieces(text, segment, options)) {
      writer.write(before, start);
      writer.copy(start, end);
      writer.write(after, end);
    }
  }
  writer.write(CLOSING, text.length);
  return writer.finish();
}

/** A span of the template, with the Lua code before and after it. */
type WrappedSpan = readonly [before: string, part: Span, after: string];

function toPieces(text: string, segment: Segment, options: WriteOptions): WrappedSpan[] {
  switch (segment.kind) {
    case 'text':
      // A Lua long literal drops its first line feed, so one is added to keep the text's own.
      return [[`${ADD}[=[\n`, segment, ']=]\n']];
    case 'verbatim':
      return [[`${ADD}[=[`, segment.body, ']=]\n']];
    case 'escaped': {
      const json = options.json && isJsonCall(text.slice(segment.inner.start, segment.inner.end));
      return [[`${ADD}template.${json ? 'output' : 'escape'}(`, segment.inner, ')\n']];
    }
    case 'plain':
      return [[`${ADD}template.output(`, segment.inner, ')\n']];
    case 'code':
      return [['', segment.inner, '\n']];
    case 'include':
      return [[`${ADD}include(`, segment.inner, ')\n']];
    case 'include-name':
      if (!segment.context) return [[`${ADD}include([=[`, segment.name, ']=])\n']];
      return [
        [`${ADD}include([=[`, segment.name, ']=]'],
        [',', segment.context, ')\n'],
      ];
    case 'block':
      return [
        ['blocks["', segment.name, '"]=include[=['],
        ['', segment.body, ']=]\n'],
      ];
    case 'comment':
      return [];
  }
}
