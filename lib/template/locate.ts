import type { Diagnostic } from '../lua/parse/diagnostic';
import type { FailurePlace } from './failure';
import { scan } from './scan';
import type { Segment, Span } from './segment';
import type { SourceMap } from './source-map';
import { writeLua } from './write-lua';

/** A template as it is looked at when an error has to be placed. */
export type Source = { bytes: string; segments: readonly Segment[]; lua: string; map: SourceMap };

/** Scans a template's bytes and writes its Lua once more. */
export function readSource(bytes: string, json: boolean): Source {
  const { segments } = scan(bytes);
  const { text, map } = writeLua(bytes, segments, { json });
  return { bytes, segments, lua: text, map };
}

const CLOSES = /\(to close '.*' at line (\d+)\)/;

/**
 * Where in the template a mistake in its Lua is. What our own Lua around a tag trips over belongs
 * to the tag before, and what is missing to where it was opened.
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

/** Whether a place is right behind a part: where the Lua we put around it goes on. */
function isAtEnd(part: Span, at: number): boolean {
  return part.start < at && part.end === at;
}

function toLuaSpan(segment: Segment): Span {
  return 'inner' in segment ? segment.inner : segment;
}

/** Where in the outermost template an error happened that came through these places. */
export function locateFailure(places: readonly FailurePlace[], json: boolean): Span {
  let found: Span = { start: 0, end: 0 };
  let inner: string | undefined;
  for (const { unit, luaLine } of places) {
    const source = readSource(unit.bytes, json);
    const place = source.map.lineToTemplate(luaLine);
    const base = inner === undefined ? undefined : findLiteral(source, place, inner);
    found = base === undefined ? place : { start: base + found.start, end: base + found.end };
    inner = unit.bytes;
  }
  return found;
}

/** Where an included text begins, if the template itself holds it at a place. */
function findLiteral(source: Source, place: Span, included: string): number | undefined {
  for (const segment of source.segments) {
    if (segment.end < place.start || segment.start > place.end) continue;
    const span = literalOf(segment, source.bytes);
    if (span && source.bytes.slice(span.start, span.end) === included) return span.start;
  }
  return undefined;
}

/** The part of a segment that is a template of its own, as its Lua literal reads it. */
export function literalOf(segment: Segment, bytes: string): Span | undefined {
  const span =
    segment.kind === 'block'
      ? segment.body
      : segment.kind === 'include-name'
        ? segment.name
        : undefined;
  // A line feed at the start is the one a long literal drops.
  return span && bytes.charAt(span.start) === '\n'
    ? { start: span.start + 1, end: span.end }
    : span;
}
