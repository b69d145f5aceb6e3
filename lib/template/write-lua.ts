import { isJsonCall } from './is-json-call';
import type { Segment, Span } from './segment';
import { type MappedText, makeMappedWriter } from './source-map';

/** Four lines, each with its duty: error texts count them. */
const OPENING = [
  'context=... or {}',
  'local function include(view,with) return template.process(view,with or context) end',
  'local ___,blocks,layout={},blocks or {}',
  "local function echo(...) for i=1,select('#',...) do ___[#___+1]=tostring((select(i,...))) end end",
  '',
].join('\n');

/** Lines of Lua before that of the template itself. */
export const OPENING_LINES = 4;

const CLOSING =
  'return layout and include(layout,setmetatable({view=table.concat(___),blocks=blocks},' +
  '{__index=context})) or table.concat(___)';

const ADD = '___[#___+1]=';

/** What a template is written as: `json` recognizes the helper of that name. */
export type WriteOptions = { readonly json: boolean };

/**
 * The Lua a template stands for. A literal that holds `]=]`, and a tag whose Lua is not whole, are
 * written all the same: their errors are Lua's, as in lua-resty-template (spec §6).
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

/** A part of the template, and the Lua before and after it. */
type WrappedSpan = readonly [before: string, part: Span, after: string];

function toPieces(text: string, segment: Segment, options: WriteOptions): WrappedSpan[] {
  switch (segment.kind) {
    case 'text':
      // The line feed is the one a long literal drops, so that the text keeps its own.
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
