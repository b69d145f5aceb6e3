import type { Diagnostic, LimitKind, Outcome, State } from '@/lib/lua';
import { displayRaw } from '@/lib/lua/stdlib/display';
import { decodeBytes } from '../code/decode-bytes';

export type LambdaFailure = {
  /** `compile`: it will fail the same way whatever happens; `run`: this run failed. */
  phase: 'compile' | 'run';
  /** In the gateway's words: chunk and line, then the message (spec §5.9). */
  message: string;
  /** Index of the function, from 0. */
  function: number;
  line?: number;
  column?: number;
  limit?: LimitKind;
};

const PLACE = /^\[string ".*?"\]:(\d+): /s;

/** Of a function that is no Lua; worded as a gateway does (spec §1.3). */
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

/** Of a run that raised an error or reached a limit. */
export const toRunFailure = (
  { run }: State,
  outcome: Extract<Outcome, { ok: false }>,
): LambdaFailure => {
  if ('limit' in outcome) {
    const { limit, message } = outcome.limit;
    return { phase: 'run', message, function: 0, limit };
  }
  const message = decodeBytes(displayRaw(run, outcome.error));
  const line = PLACE.exec(message)?.[1];
  return { phase: 'run', message, function: 0, ...(line !== undefined && { line: Number(line) }) };
};
