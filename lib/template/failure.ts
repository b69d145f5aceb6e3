import { LuaError } from '../lua/runtime/errors';
import type { Run } from '../lua/runtime/run';
import { CHUNK, type Unit } from './unit';

/** A position that an error passed through: a template and a line of its generated Lua. */
export type FailurePosition = { readonly unit: Unit; readonly luaLine: number };

/** An error and the templates it propagated through, innermost first. */
export type Failure = {
  readonly error: unknown;
  readonly positions: readonly FailurePosition[];
  /** The call depth down to which the call sites were examined. */
  readonly depth: number;
};

const OWN_LINES = 4;
const POSITION_PREFIX = /^\[string "context=\.\.\. or \{\}\.\.\."\]:(\d+): /;

/** Returns the line that an error message reports, if it is a line of a template. */
export function findLuaLine(message: string): number | undefined {
  const line = POSITION_PREFIX.exec(message)?.[1];
  return line === undefined ? undefined : Number(line);
}

/**
 * Records that an error leaves a template; `depth` is the call depth at which the template started.
 */
export function noteFailure(
  run: Run,
  before: Failure | undefined,
  { unit, depth, error }: { unit: Unit; depth: number; error: unknown },
): Failure {
  const same = before?.error === error ? before : undefined;
  const named = same ? undefined : lineOfError(error);
  const luaLine = named ?? lineOfCalls(run, same?.depth ?? run.depth, depth);
  return { error, depth, positions: [...(same?.positions ?? []), { unit, luaLine }] };
}

function lineOfError(error: unknown): number | undefined {
  const value = error instanceof LuaError ? error.value : undefined;
  return typeof value === 'string' ? findLuaLine(value) : undefined;
}

/** Returns the line of a template's innermost call among the calls deeper than `bottom`. */
function lineOfCalls(run: Run, top: number, bottom: number): number {
  for (let depth = top; depth > bottom; depth--) {
    const site = run.sites[depth];
    if (site?.chunk === CHUNK && site.line > OWN_LINES) return site.line;
  }
  return 1;
}
