import { isEscaped, skipLineFeed, trimBlanksBefore, trimSpan } from './scan-blanks';
import { type BlockTags, findBlock, makeBlockTags } from './scan-block';
import type { FoundTag, Segment, Span, UnclosedTag } from './segment';

/** The segments of a template in order. Only blanks and backslashes may lie between them. */
export type Scan = { readonly segments: Segment[]; readonly unclosed: UnclosedTag[] };

/** Maximum number of unclosed tags to report. */
const MAX_UNCLOSED = 100;

const CLOSERS: Record<string, string> = {
  '{': '}}',
  '*': '*}',
  '%': '%}',
  '(': ')}',
  '[': ']}',
  '#': '#}',
  '-': '-}',
};

/**
 * Splits a template into segments (spec §6). Takes UTF-8 bytes, one per character, and returns byte
 * positions. Never fails: anything that is not a tag is text.
 */
export function scan(text: string): Scan {
  const segments: Segment[] = [];
  const unclosed: UnclosedTag[] = [];
  const missing = new Set<string>();
  const tags = makeBlockTags(text);
  let textStart = 0;
  const pushText = (end: number) => {
    if (textStart < end) segments.push({ kind: 'text', start: textStart, end });
  };
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
    const closer = CLOSERS[text.charAt(at + 1)];
    const found = closer === undefined ? undefined : findTag(text, at, closer, missing, tags);
    if (
      closer !== undefined &&
      found === undefined &&
      closer !== '-}' &&
      unclosed.length < MAX_UNCLOSED
    )
      unclosed.push({ start: at, end: at + 2, closer });
    if (found === undefined) {
      at++;
    } else if (isEscaped(text, at)) {
      pushText(at - 1);
      textStart = at;
      at++;
    } else {
      pushText(found.textEnd);
      segments.push(found.segment);
      textStart = found.segment.end;
      at = textStart;
    }
  }
  pushText(text.length);
  return { segments, unclosed };
}

function findTag(
  text: string,
  start: number,
  closer: string,
  missing: Set<string>,
  tags: BlockTags,
): FoundTag | undefined {
  // A closer that was not found once cannot be found later, which keeps scanning linear.
  const close = missing.has(closer) ? -1 : text.indexOf(closer, start + 2);
  if (close < 0) {
    missing.add(closer);
    return undefined;
  }
  const inner = { start: start + 2, end: close };
  if (closer === '-}') return findBlock(text, start, inner, tags);
  return {
    segment: toSegment(text, start, inner, closer),
    textEnd: textEndBefore(text, start, closer),
  };
}

function textEndBefore(text: string, start: number, closer: string): number {
  // A statement removes the blanks before it, and keeps both of two backslashes.
  if (closer === '%}') return trimBlanksBefore(text, start);
  return text.charAt(start - 1) === '\\' ? start - 1 : start;
}

function toSegment(text: string, start: number, inner: Span, closer: string): Segment {
  const end = inner.end + 2;
  const lua = trimSpan(text, inner);
  switch (closer) {
    case '}}':
      return { kind: 'escaped', start, end, inner: lua };
    case '*}':
      return { kind: 'plain', start, end, inner: lua };
    case '%}':
      return { kind: 'code', start, end: skipLineFeed(text, end), inner: lua };
    case ']}':
      return { kind: 'include', start, end, inner: lua };
    case '#}':
      return { kind: 'comment', start, end: skipLineFeed(text, end) };
    default:
      return toIncludeName(text, start, inner);
  }
}

function toIncludeName(text: string, start: number, inner: Span): Segment {
  // A leading comma belongs to the name.
  const comma = text.indexOf(',', inner.start + 1);
  const split = comma >= 0 && comma < inner.end;
  return {
    kind: 'include-name',
    start,
    end: inner.end + 2,
    name: trimSpan(text, { start: inner.start, end: split ? comma : inner.end }),
    context: split ? trimSpan(text, { start: comma + 1, end: inner.end }) : undefined,
  };
}
