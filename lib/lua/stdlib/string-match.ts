import { checkString, makeNative } from '../runtime/native';
import type { Run } from '../runtime/run';
import { Multi, NOTHING, type Results, toResults, type Value } from '../values/value';
import { optionalInteger } from './arguments';
import { compilePattern, PATTERN_BYTES, type Pattern } from './pattern';
import { Matcher } from './pattern-match';
import { listCaptures, searchPattern, searchPlain } from './pattern-search';

const FREE_PATTERN = 64;

/** Compiles a pattern argument and charges for a long one. */
export function compileCharged(run: Run, text: string): Pattern {
  if (text.length > FREE_PATTERN) {
    run.allocate(text.length * PATTERN_BYTES);
    run.charge(text.length >>> 1);
  }
  return compilePattern(text);
}

function startOf(run: Run, args: readonly Value[], length: number): number {
  const init = optionalInteger(run, args[2], 3, args.length, 1);
  return init < 0 ? Math.max(init + length, 0) : Math.max(init - 1, 0);
}

/** `string.find(s, pattern [, init [, plain]])`: start, end and captures, or nil. */
export const stringFind = makeNative('find', (run, args): Results => {
  const text = checkString(run, args[0], 1, args.length);
  const wanted = checkString(run, args[1], 2, args.length);
  const from = startOf(run, args, text.length);
  if (from > text.length) return undefined;
  const literal = args[3] !== undefined && args[3] !== false;
  const pattern = literal ? undefined : compileCharged(run, wanted);
  if (!pattern || pattern.plain) {
    const at = searchPlain(run, text, wanted, from);
    return at < 0 ? undefined : new Multi([at + 1, at + wanted.length]);
  }
  const matcher = new Matcher(run, text);
  const at = searchPattern(matcher, pattern, from);
  matcher.settle();
  if (at < 0) return undefined;
  const captures = matcher.level > 0 ? listCaptures(matcher, at) : [];
  return new Multi([at + 1, matcher.end, ...captures]);
});

/** `string.match(s, pattern [, init])`: the captures, or the whole match, or nil. */
export const stringMatch = makeNative('match', (run, args): Results => {
  const text = checkString(run, args[0], 1, args.length);
  const wanted = checkString(run, args[1], 2, args.length);
  const from = startOf(run, args, text.length);
  if (from > text.length) return undefined;
  const matcher = new Matcher(run, text);
  const at = searchPattern(matcher, compileCharged(run, wanted), from);
  matcher.settle();
  return at < 0 ? undefined : captured(run, matcher, at);
});

function captured(run: Run, matcher: Matcher, at: number): Results {
  run.allocate(32 * (matcher.level + 1));
  if (matcher.level <= 1) return matcher.capture(0, at, matcher.end);
  return toResults(listCaptures(matcher, at));
}

/** `string.gmatch(s, pattern)`: an iterator over the matches; `^` is an ordinary byte here. */
export const stringGmatch = makeNative('gmatch', (run, args) => {
  const text = checkString(run, args[0], 1, args.length);
  const wanted = checkString(run, args[1], 2, args.length);
  const pattern = compileCharged(run, wanted.startsWith('^') ? `%${wanted}` : wanted);
  const matcher = new Matcher(run, text);
  let from = 0;
  run.allocate(256);
  return makeNative('?', (caller): Results => {
    if (from > text.length) return NOTHING;
    const at = searchPattern(matcher, pattern, from);
    matcher.settle();
    if (at < 0) return NOTHING;
    from = matcher.end === at ? matcher.end + 1 : matcher.end;
    return captured(caller, matcher, at);
  });
});
