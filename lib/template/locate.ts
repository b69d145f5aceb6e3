import type { Diagnostic } from '../lua/parse/diagnostic';
import type { FailurePosition } from './failure';
import { scan } from './scan';
import type { Segment, Span } from './segment';
import type { SourceMap } from './source-map';
import { writeLua } from './write-lua';

/** A template with its segments and generated Lua, for locating errors. */
export type Source = { bytes: string; segments: readonly Segment[]; lua: string; map: SourceMap };

/** Scans a template's bytes and generates its Lua again. */
export function readSource(bytes: string, json: boolean): Source {
  const { segments } = scan(bytes);
  const { text, map } = writeLua(bytes, segments, { json });
  return { bytes, segments, lua: text, map };
}

const CLOSES = /\(to close '.*' at line (\d+)\)/;

/**
 * Returns the template range of a Lua syntax error. An error in the generated code around a tag is
 * attributed to the preceding tag, and an unclosed block to its opening.
 */
export function locateFault(source: Source, fault: Diagnostic): Span {
  const { map } = source;
  const start = map.toTemplate(fault.start.offset);
  const end = map.toTemplate(fault.end.offset);
  if (end > start) return { start, end };
  const opened = CLOSES.exec(fault.text)?.[1];
  if (opened !== undefined) return map.lineToTemplate(Number(opened));
  const tag = source.segments.findLast(
    (segment) =>
      segment.kind !== 'text' &&
      (segment.end <= start || ('inner' in segment && isAtEnd(segment.inner, start))),
  );
  return tag ? toLuaSpan(tag) : { start, end };
}

/** Whether a position directly follows a span, where generated Lua continues. */
function isAtEnd(part: Span, at: number): boolean {
  return part.start < at && part.end === at;
}

function toLuaSpan(segment: Segment): Span {
  return 'inner' in segment ? segment.inner : segment;
}

/**
 * Returns the range in the outermost template of an error that propagated through these positions.
 */
export function locateFailure(positions: readonly FailurePosition[], json: boolean): Span {
  let found: Span = { start: 0, end: 0 };
  let inner: string | undefined;
  for (const { unit, luaLine } of positions) {
    const source = readSource(unit.bytes, json);
    const tagSpan = source.map.lineToTemplate(luaLine);
    const base = inner === undefined ? undefined : findLiteral(source, tagSpan, inner);
    found = base === undefined ? tagSpan : { start: base + found.start, end: base + found.end };
    inner = unit.bytes;
  }
  return found;
}

/** Returns the start of an included string, if the template contains it literally within a span. */
function findLiteral(source: Source, tagSpan: Span, included: string): number | undefined {
  for (const segment of source.segments) {
    if (segment.end < tagSpan.start || segment.start > tagSpan.end) continue;
    const span = literalOf(segment, source.bytes);
    if (span && source.bytes.slice(span.start, span.end) === included) return span.start;
  }
  return undefined;
}

/** Returns the part of a segment that is a template of its own, as its Lua literal evaluates. */
export function literalOf(segment: Segment, bytes: string): Span | undefined {
  const span =
    segment.kind === 'block'
      ? segment.body
      : segment.kind === 'include-name'
        ? segment.name
        : undefined;
  // A Lua long literal drops a line feed at its start.
  return span && bytes.charAt(span.start) === '\n'
    ? { start: span.start + 1, end: span.end }
    : span;
}
