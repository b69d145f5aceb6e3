import { compile, execute, makeState, parseBytes, typeName, type Value } from '@/lib/lua';
import { displayValue } from '@/lib/lua/stdlib/display';

const LIMITS = { fuel: 3_000_000, memoryBytes: 128_000_000, depth: 2_000 };

const quote = (text: string) =>
  text
    .replace(/0x[0-9a-fA-F]{6,}/g, 'ADDR')
    .replace(/builtin#\d+/g, 'ADDR')
    .replace(/[^\x20-\x7e]/g, (byte) => `\\${byte.charCodeAt(0)}`);

/** Runs a program in our engine. Returns its result as `run-program.lua` prints it; undefined at a limit. */
export function runOwnEngine(code: string): string | undefined {
  const { chunk, diagnostics } = parseBytes(code, '=lambda');
  if (!chunk) return `SYN ${quote(diagnostics[0]?.message ?? '')}`;
  const state = makeState({ profile: 'open', limits: LIMITS });
  const show = (value: Value) => `${typeName(value)}:${quote(displayValue(state.run, value))}`;
  const outcome = execute(state, compile(chunk));
  if ('limit' in outcome) return undefined;
  const text = outcome.ok
    ? `OK ${outcome.values.map(show).join(' ')}`
    : `ERR ${show(outcome.error)}`;
  return text.trimEnd();
}
