import { Site } from '../lua/runtime/call-site';
import { makeFixedNative } from '../lua/runtime/native';
import { LuaFunction, type Run } from '../lua/runtime/run';
import { displayValue } from '../lua/stdlib/display';
import { allocateString } from '../lua/stdlib/string-budget';
import { first, luaNull, Multi, type Results, type Value } from '../lua/values/value';
import { countEscaped, escapedLength, escapeHtml } from './escape-html';

/** The site of a call to a function value: error messages name the function `s`. */
const VALUE_SITE = new Site(undefined, 0, 'local', 's');

/** Converts a value to output: nil and null are empty, a function is called (spec §6). */
export function toOutput(run: Run, shown: Value): string {
  let value = shown;
  while (value instanceof LuaFunction) {
    run.charge(1);
    value = first(callValue(run, value));
  }
  if (typeof value === 'string') return value;
  if (value === undefined || value === luaNull) return '';
  const text = displayValue(run, value);
  allocateString(run, text.length);
  return text;
}

function callValue(run: Run, fn: LuaFunction): Results {
  if (run.depth > run.depthLimit) return run.call(fn, []);
  const { stepping } = run;
  run.stepping = false;
  run.sites[++run.depth] = VALUE_SITE;
  const results = fn.call0(run);
  run.depth--;
  run.stepping = stepping;
  return results;
}

/** `template.output(value)`: what `{* *}` appends. */
export const outputNative = makeFixedNative('output', (run, _count, value) => toOutput(run, value));

/** Escapes a string for HTML. With `code`, also escapes the braces of tags. */
export function escapeText(run: Run, text: string, code: boolean): string {
  run.charge(text.length >>> 4);
  const length = escapedLength(text, code);
  if (length === text.length) return text;
  allocateString(run, length);
  return escapeHtml(text, code);
}

/**
 * `template.escape(value [, braces])`: what `{{ }}` appends. Only strings are escaped. The number
 * of escaped characters is a second result, because the library returns gsub's results.
 */
export const escapeNative = makeFixedNative('escape', (run, _count, value, braces) => {
  if (typeof value !== 'string') return toOutput(run, value);
  const code = braces !== undefined && braces !== false;
  run.charge(value.length >>> 4);
  return new Multi([escapeText(run, value, code), countEscaped(value, code)]);
});
