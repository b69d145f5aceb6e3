import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, execute, makeState, parseBytes, typeName, type Value } from './index';
import { displayValue } from './stdlib/display';
import { toByteString } from './values/byte-string';

interface Case {
  code: string;
  expected: string;
}

const cases = readFileSync(new URL('./fixtures/language.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

const quote = (text: string) =>
  text
    .replace(/0x[0-9a-f]{6,}/g, 'ADDR')
    .replace(/[^\x20-\x7e]/g, (byte) => `\\${byte.charCodeAt(0)}`);

function answer(code: string): string {
  const { chunk, diagnostics } = parseBytes(toByteString(code), '=lambda');
  if (!chunk) return `SYN ${quote(diagnostics[0]?.message ?? '')}`;
  const state = makeState({ profile: 'open' });
  const show = (value: Value) => `${typeName(value)}:${quote(displayValue(state.run, value))}`;
  const outcome = execute(state, compile(chunk));
  if ('limit' in outcome) throw outcome.limit;
  return outcome.ok ? `OK ${outcome.values.map(show).join(' ')}` : `ERR ${show(outcome.error)}`;
}

describe('the language runs as in LuaJIT', () => {
  test.each(cases)('$code', ({ code, expected }) => {
    expect(answer(code)).toBe(expected);
  });
});
