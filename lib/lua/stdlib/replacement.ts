import { LuaFunction, type Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { first, typeName, type Value } from '../values/value';
import { formatNumber } from './format-number';
import type { Matcher } from './pattern-match';
import { listCaptures } from './pattern-search';
import { readIndex } from './read-index';

/** Returns the replacement of a match that starts at `from`. */
export type Replacer = (matcher: Matcher, from: number) => string;

/**
 * Makes the replacement function of `gsub` from a string with `%1`, a table or a function. Returns
 * undefined for other types.
 */
export function makeReplacer(run: Run, value: Value): Replacer | undefined {
  if (typeof value === 'string') return replaceByText(run, value);
  if (typeof value === 'number') return replaceByText(run, formatNumber(value));
  if (value instanceof LuaTable) {
    return (matcher, from) => {
      const key = matcher.capture(0, from, matcher.end);
      return replaced(run, matcher, from, readIndex(run, value, key));
    };
  }
  if (!(value instanceof LuaFunction)) return undefined;
  return (matcher, from) => {
    const { level } = matcher;
    const result =
      level <= 1
        ? run.call1(value, matcher.capture(0, from, matcher.end))
        : run.call(value, listCaptures(matcher, from));
    return replaced(run, matcher, from, first(result));
  };
}

function replaced(run: Run, matcher: Matcher, from: number, value: Value): string {
  if (value === undefined || value === false) return matcher.subject.slice(from, matcher.end);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  return run.fail(`invalid replacement value (a ${typeName(value)})`);
}

function replaceByText(run: Run, text: string): Replacer {
  if (!text.includes('%')) return () => text;
  const parts = splitReplacement(text);
  return (matcher, from) => {
    let out = '';
    for (const part of parts) {
      const piece = typeof part === 'string' ? part : captureText(matcher, part, from);
      run.allocate(piece.length);
      out += piece;
    }
    return out;
  };
}

function captureText(matcher: Matcher, digit: number, from: number): string {
  if (digit === 0) return matcher.subject.slice(from, matcher.end);
  return `${matcher.capture(digit - 1, from, matcher.end)}`;
}

/** Splits a replacement string into literal pieces and capture indexes. */
function splitReplacement(text: string): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  let literal = '';
  let at = 0;
  for (;;) {
    const percent = text.indexOf('%', at);
    if (percent < 0) break;
    literal += text.slice(at, percent);
    const digit = text.charCodeAt(percent + 1) - 48;
    if (digit >= 0 && digit <= 9) {
      if (literal !== '') parts.push(literal);
      literal = '';
      parts.push(digit);
    } else {
      // A trailing '%' is followed by the zero byte that terminates every C string.
      literal += percent + 1 < text.length ? text[percent + 1] : '\0';
    }
    at = percent + 2;
  }
  literal += text.slice(at);
  if (literal !== '') parts.push(literal);
  return parts;
}
