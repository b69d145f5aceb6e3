import { anyByte, type ByteSet, bracketSet, escapedByte, onlyByte } from './byte-sets';
import { makeTextCache } from './string-cache';

/** The operations of a compiled pattern. */
export const Op = {
  One: 0,
  Optional: 1,
  Star: 2,
  Plus: 3,
  Minus: 4,
  Open: 5,
  Position: 6,
  Close: 7,
  Balance: 8,
  Frontier: 9,
  Back: 10,
  End: 11,
  Match: 12,
  Invalid: 13,
} as const;

/**
 * A step of a compiled pattern. All steps have the same object shape, which keeps the matcher fast.
 */
export type Step = {
  readonly op: number;
  /** The bytes that a single item accepts. */
  readonly set: ByteSet;
  /** The opening byte of `%b`, or the digit of a back-reference. */
  readonly first: number;
  /** The closing byte of `%b`. */
  readonly last: number;
  /** The message of an error that is raised when matching reaches this step. */
  readonly message: string;
  next: Step | undefined;
};

/** A compiled pattern, without the anchor. */
export type Pattern = {
  readonly start: Step;
  readonly anchored: boolean;
  /** Whether it has no special character, so that `find` can search for the plain string. */
  readonly plain: boolean;
};

const SPECIAL = /[\^$*+?.([%-]/;

const NO_SET = new Uint8Array(256);
const QUANTIFIERS: Readonly<Record<string, number>> = {
  '?': Op.Optional,
  '*': Op.Star,
  '+': Op.Plus,
  '-': Op.Minus,
};

const cache = makeTextCache<Pattern>();

/** The memory charged per byte of pattern source. */
export const PATTERN_BYTES = 200;

/**
 * Compiles a pattern. A malformed part becomes a step that raises an error when it is reached. A
 * zero byte ends the pattern. A bounded number of short patterns is cached.
 */
export function compilePattern(text: string): Pattern {
  return cache.find(text) ?? cache.keep(text, compile);
}

function compile(text: string): Pattern {
  const zero = text.indexOf('\0');
  const source = zero < 0 ? text : text.slice(0, zero);
  const anchored = source.startsWith('^');
  const head = step(Op.Match);
  let last: Step = head;
  let at = anchored ? 1 : 0;
  for (;;) {
    const { made, end } = nextStep(source, at);
    last.next = made;
    last = made;
    at = end;
    if (made.op === Op.Match || made.op === Op.Invalid) break;
  }
  return { start: head.next ?? head, anchored, plain: !SPECIAL.test(text) };
}

type Made = { readonly made: Step; readonly end: number };

function step(op: number, set: ByteSet = NO_SET, first = 0, last = 0, message = ''): Step {
  return { op, set, first, last, message, next: undefined };
}

function invalid(message: string): Made {
  return { made: step(Op.Invalid, NO_SET, 0, 0, message), end: 0 };
}

function nextStep(source: string, at: number): Made {
  switch (source[at]) {
    case undefined:
      return { made: step(Op.Match), end: at };
    case '(':
      if (source[at + 1] === ')') return { made: step(Op.Position), end: at + 2 };
      return { made: step(Op.Open), end: at + 1 };
    case ')':
      return { made: step(Op.Close), end: at + 1 };
    case '$':
      if (at + 1 === source.length) return { made: step(Op.End), end: at + 1 };
      return nextItem(source, at);
    case '%':
      return nextEscape(source, at);
    default:
      return nextItem(source, at);
  }
}

function nextEscape(source: string, at: number): Made {
  const letter = source[at + 1] ?? '';
  if (letter === 'b') {
    if (at + 3 >= source.length) return invalid('unbalanced pattern');
    const first = source.charCodeAt(at + 2);
    return { made: step(Op.Balance, NO_SET, first, source.charCodeAt(at + 3)), end: at + 4 };
  }
  if (letter === 'f') {
    if (source[at + 2] !== '[') return invalid("missing '[' after '%f' in pattern");
    const end = itemEnd(source, at + 2);
    if (typeof end === 'string') return invalid(end);
    return { made: step(Op.Frontier, bracketSet(source, at + 2, end - 1)), end };
  }
  if (letter >= '0' && letter <= '9') {
    return { made: step(Op.Back, NO_SET, letter.charCodeAt(0) - 49), end: at + 2 };
  }
  return nextItem(source, at);
}

function nextItem(source: string, at: number): Made {
  const end = itemEnd(source, at);
  if (typeof end === 'string') return invalid(end);
  const op = QUANTIFIERS[source[end] ?? ''];
  const set = itemSet(source, at, end);
  return op === undefined
    ? { made: step(Op.One, set), end }
    : { made: step(op, set), end: end + 1 };
}

function itemSet(source: string, at: number, end: number): ByteSet {
  if (source[at] === '.') return anyByte;
  if (source[at] === '%') return escapedByte(source.charCodeAt(at + 1));
  if (source[at] === '[') return bracketSet(source, at, end - 1);
  return onlyByte(source.charCodeAt(at));
}

/** Returns the end of a single item, or its error message. */
function itemEnd(source: string, start: number): number | string {
  if (source[start] === '%') {
    return start + 1 < source.length ? start + 2 : "malformed pattern (ends with '%')";
  }
  if (source[start] !== '[') return start + 1;
  let at = source[start + 1] === '^' ? start + 2 : start + 1;
  do {
    if (at >= source.length) return "malformed pattern (missing ']')";
    if (source[at++] === '%' && at < source.length) at++;
  } while (source[at] !== ']');
  return at + 1;
}
