import { lastAtOrBefore } from './last-at-or-before';
import { skipLineFeed, trimBlanksBefore, trimSpan } from './scan-blanks';
import type { FoundTag, Span } from './segment';

/** Maximum length of a block tag. Without it, a hostile template could make scanning quadratic. */
const MAX_TAG_BYTES = 256;

/** Finds the next occurrence of a block tag at or after a position, or -1. */
export type BlockTags = (tag: string, from: number) => number;

/** Makes an index of all `{-…-}` tags of a template, built on first use. */
export function makeBlockTags(text: string): BlockTags {
  let index: Map<string, number[]> | undefined;
  return (tag, from) => {
    index ??= indexTags(text);
    const positions = index.get(tag) ?? [];
    return positions[lastAtOrBefore(positions, from - 1) + 1] ?? -1;
  };
}

function indexTags(text: string): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (let at = text.indexOf('{-'); at >= 0; at = text.indexOf('{-', at + 1)) {
    const close = text.indexOf('-}', at + 2);
    if (close < 0) break;
    if (close - at > MAX_TAG_BYTES) continue;
    const tag = text.slice(at, close + 2);
    const positions = index.get(tag);
    if (positions) positions.push(at);
    else index.set(tag, [at]);
  }
  return index;
}

/**
 * Returns the raw or named block whose opening tag starts at `start`, if the same tag occurs again
 * later. `name` is the content of the tag.
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
