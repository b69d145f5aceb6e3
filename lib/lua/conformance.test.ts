import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, execute, makeState, parseChunk, typeName, type Value } from './index';
import { displayValue } from './stdlib/display';

interface Expected {
  results?: [string, string][];
  error?: string;
  syntax_error?: string;
}
interface Case extends Expected {
  code: string;
  lua52compat?: Expected;
}

const cases = readFileSync(new URL('./fixtures/luajit.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

const hideAddress = (text: string) => text.replace(/0x[0-9a-f]{6,}/g, '0xADDR');

function run(code: string): Expected {
  const { chunk, diagnostics } = parseChunk(code, '=lambda');
  if (!chunk) return { syntax_error: diagnostics[0]?.message ?? '' };
  const state = makeState({ profile: 'open' });
  const show = (value: Value) => {
    const text = displayValue(state.run, value);
    return new TextDecoder().decode(Uint8Array.from(text, (byte) => byte.charCodeAt(0)));
  };
  const outcome = execute(state, compile(chunk));
  if ('limit' in outcome) throw outcome.limit;
  if (!outcome.ok) return { error: hideAddress(show(outcome.error)) };
  return {
    results: outcome.values.map((value) => [typeName(value), hideAddress(show(value))]),
  };
}

describe('programs run as in LuaJIT', () => {
  test.each(cases)('$code', ({ code, lua52compat, results, error, syntax_error }) => {
    const expected = lua52compat ?? { results, error, syntax_error };
    expect(run(code)).toEqual(JSON.parse(JSON.stringify(expected)));
  });
});
