import type { Run } from '../runtime/run';
import type { Value } from '../values/value';
import { Op, type Pattern } from './pattern';
import type { Matcher } from './pattern-match';

/**
 * Returns the first position at or after `from` at which the pattern matches, or -1. The match ends
 * at `matcher.end`. An anchored pattern is tried at `from` only.
 */
export function searchPattern(matcher: Matcher, pattern: Pattern, from: number): number {
  const { start } = pattern;
  const { subject } = matcher;
  if (pattern.anchored) return tryAt(matcher, pattern, from) ? from : -1;
  // When the first item must consume a byte, positions whose byte is not in its set cannot match.
  const set = start.op === Op.One || start.op === Op.Plus ? start.set : undefined;
  const length = subject.length;
  for (let at = from; at <= length; at++) {
    if (set) {
      const before = at;
      while (at < length && set[subject.charCodeAt(at)] !== 1) at++;
      matcher.count(at - before);
      if (at === length) return -1;
    }
    if (tryAt(matcher, pattern, at)) return at;
  }
  return -1;
}

function tryAt(matcher: Matcher, pattern: Pattern, at: number): boolean {
  matcher.end = matcher.match(pattern.start, at);
  return matcher.end >= 0;
}

const SHORT = 64;
const BLOCK = 1024;

/** Returns the position of a plain string at or after `from`, or -1. */
export function searchPlain(run: Run, subject: string, wanted: string, from: number): number {
  if (wanted.length <= SHORT) {
    const at = subject.indexOf(wanted, from);
    run.charge(((at < 0 ? subject.length : at) - from) >>> 6);
    return at;
  }
  // Candidates are compared block by block, so that the work is charged before it is done.
  const head = wanted.slice(0, SHORT);
  for (let at = from; ; at++) {
    const before = at;
    at = subject.indexOf(head, at);
    run.charge(1 + (((at < 0 ? subject.length : at) - before) >>> 6));
    if (at < 0 || at + wanted.length > subject.length) return -1;
    if (occursAt(run, subject, wanted, at)) return at;
  }
}

function occursAt(run: Run, subject: string, wanted: string, at: number): boolean {
  for (let done = 0; done < wanted.length; done += BLOCK) {
    run.charge(BLOCK >>> 3);
    const block = wanted.slice(done, done + BLOCK);
    if (!subject.startsWith(block, at + done)) return false;
  }
  return true;
}

/** Returns the captures of the last match, or the whole match when there are none. */
export function listCaptures(matcher: Matcher, from: number): Value[] {
  const values: Value[] = [];
  const count = Math.max(matcher.level, 1);
  for (let index = 0; index < count; index++) {
    values.push(matcher.capture(index, from, matcher.end));
  }
  return values;
}
