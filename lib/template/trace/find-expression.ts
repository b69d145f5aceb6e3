import { literalOf, type Source } from '../locate';
import type { Span } from '../segment';

/**
 * Finds part of an included string in the template that contains it literally: near the including
 * tag if possible, else anywhere. Returns undefined when the string was built while rendering.
 */
export function findExpression(
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
