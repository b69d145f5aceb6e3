import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, execute, makeState, parseChunk, typeName, type Value } from '../index';
import { displayValue } from './display';

interface Result {
  results?: [string, string][];
  error?: string;
}
interface Case extends Result {
  code: string;
}

// Results of LuaJIT 2.1 built with 5.2 compatibility; one byte per character, addresses replaced.
const cases = readFileSync(new URL('./fixtures/library-results.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

const hideAddress = (text: string) => text.replace(/0x[0-9a-f]{6,}/g, '0xADDR');

function run(code: string): Result {
  const { chunk, diagnostics } = parseChunk(code, '=lambda');
  if (!chunk) throw new Error(diagnostics[0]?.message);
  const state = makeState({ profile: 'open' });
  const show = (value: Value) => hideAddress(displayValue(state.run, value));
  const outcome = execute(state, compile(chunk));
  if ('limit' in outcome) throw outcome.limit;
  if (!outcome.ok) return { error: show(outcome.error) };
  return { results: outcome.values.map((value) => [typeName(value), show(value)]) };
}

describe('library functions return what LuaJIT returns', () => {
  test.each(cases)('$code', ({ code, results, error }) => {
    const expected = results?.map(([type, text]) => [type, hideAddress(text)]);
    expect(run(code)).toEqual(error === undefined ? { results: expected } : { error });
  });
});
