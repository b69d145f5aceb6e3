import { lastAtOrBefore } from './last-at-or-before';
import { skipLineFeed, trimBlanksBefore, trimSpan } from './scan-blanks';
import type { FoundTag, Span } from './segment';

/** Longest block tag; keeps a hostile template from making every tag be read again and again. */
const MAX_TAG_BYTES = 256;

/** Finds where a block tag stands again at or after a position, or -1. */
export type BlockTags = (tag: string, from: number) => number;

/** Knows every `{-…-}` of a template, collected when first asked for. */
export function makeBlockTags(text: string): BlockTags {
  let index: Map<string, number[]> | undefined;
  return (tag, from) => {
    index ??= indexTags(text);
    const places = index.get(tag) ?? [];
    return places[lastAtOrBefore(places, from - 1) + 1] ?? -1;
  };
}

function indexTags(text: string): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (let at = text.indexOf('{-'); at >= 0; at = text.indexOf('{-', at + 1)) {
    const close = text.indexOf('-}', at + 2);
    if (close < 0) break;
    if (close - at > MAX_TAG_BYTES) continue;
    const tag = text.slice(at, close + 2);
    const places = index.get(tag);
    if (places) places.push(at);
    else index.set(tag, [at]);
  }
  return index;
}

/**
 * The raw or named block whose opening tag stands at `start`, if the very same tag stands again
 * later. `name` is what the tag encloses.
 */
export function findBlock(
  text: string,
  start: number,
  name: Span,
  tags: BlockTags,
): FoundTag | undefined {
  const bodyStart = name.end + 2;
  if (bodyStart - start > MAX_TAG_BYTES) return undefined;
  const close = tags(text.slice(start, bodyStart), bodyStart);
  if (close < 0) return undefined;
  const end = skipLineFeed(text, close + bodyStart - start);
  const trimmed = trimSpan(text, name);
  const word = text.slice(trimmed.start, trimmed.end);
  if (word === 'raw' || word === 'verbatim') {
    const body = { start: bodyStart, end: close };
    const textEnd = text.charAt(start - 1) === '\\' ? start - 1 : start;
    return { segment: { kind: 'verbatim', start, end, body }, textEnd };
  }
  // The line feed before the closing tag belongs to the tag.
  const body = { start: bodyStart, end: text.charAt(close - 1) === '\n' ? close - 1 : close };
  return {
    segment: { kind: 'block', start, end, name: trimmed, body },
    textEnd: trimBlanksBefore(text, start),
  };
}
