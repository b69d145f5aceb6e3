import type { Diagnostic, LimitKind, Outcome, State } from '@/lib/lua';
import { displayRaw } from '@/lib/lua/stdlib/display';
import { toOutputBytes } from '@/lib/template';

export type LambdaFailure = {
  /** `compile`: every run fails the same way; `run`: this run failed. */
  phase: 'compile' | 'run';
  /** Worded as in Kong: chunk and line, then the message (spec §5.9). */
  message: string;
  /** Index of the function, from 0. */
  function: number;
  line?: number;
  column?: number;
  limit?: LimitKind;
};

const decoder = new TextDecoder();
const BEYOND_ASCII = /[^\0-\x7f]/;

// Lua strings are bytes. An error message begins with the first bytes of its chunk, which may end
// within a character: invalid UTF-8 becomes U+FFFD.
const decodeBytes = (bytes: string): string =>
  BEYOND_ASCII.test(bytes) ? decoder.decode(toOutputBytes(bytes)) : bytes;

const POSITION = /^\[string ".*?"\]:(\d+): /s;

/** Converts a syntax error, worded as in Kong (spec §1.3). */
export const toSyntaxFailure = ({
  message,
  start,
}: Diagnostic): LambdaFailure & { line: number; column: number } => ({
  phase: 'compile',
  message: `Error parsing function: ${decodeBytes(message)}`,
  function: 0,
  line: start.line,
  column: start.column,
});

/** Converts the outcome of a run that raised an error or exceeded a limit. */
export const toRunFailure = (
  { run }: State,
  outcome: Extract<Outcome, { ok: false }>,
): LambdaFailure => {
  if ('limit' in outcome) {
    const { limit, message } = outcome.limit;
    return { phase: 'run', message, function: 0, limit };
  }
  const message = decodeBytes(displayRaw(run, outcome.error));
  const line = POSITION.exec(message)?.[1];
  return { phase: 'run', message, function: 0, ...(line !== undefined && { line: Number(line) }) };
};
