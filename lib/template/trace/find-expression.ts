import { literalOf, type Source } from '../locate';
import type { Span } from '../segment';

/**
 * Where a part of an included text is in the template that holds it: near the tag it is included by,
 * or else wherever the template has that text. Undefined when it was made while rendering.
 */
export function findPlace(
  outer: Source | undefined,
  near: Span,
  included: string,
  part: Span,
): Span | undefined {
  if (!outer) return undefined;
  let found: number | undefined;
  for (const segment of outer.segments) {
    const span = literalOf(segment, outer.bytes);
    if (!span || span.end - span.start !== included.length) continue;
    if (!outer.bytes.startsWith(included, span.start)) continue;
    if (found === undefined || segment.start <= near.start) found = span.start;
  }
  return found === undefined ? undefined : { start: found + part.start, end: found + part.end };
}
