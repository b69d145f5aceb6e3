import { LuaError } from '../lua/runtime/errors';
import type { Run } from '../lua/runtime/run';
import { CHUNK, type Unit } from './unit';

/** A place on the way of an error: a template, and a line of the Lua written for it. */
export type FailurePlace = { readonly unit: Unit; readonly luaLine: number };

/** An error and the templates it went through, the innermost first. */
export type Failure = {
  readonly error: unknown;
  readonly places: readonly FailurePlace[];
  /** Depth of the calls already looked at. */
  readonly depth: number;
};

const OWN_LINES = 4;
const PLACED = /^\[string "context=\.\.\. or \{\}\.\.\."\]:(\d+): /;

/** The line an error text names, if it names one of a template. */
export function findLuaLine(message: string): number | undefined {
  const line = PLACED.exec(message)?.[1];
  return line === undefined ? undefined : Number(line);
}

/** Adds a template an error leaves; `depth` is how deep calls were nested when it was entered. */
export function noteFailure(
  run: Run,
  before: Failure | undefined,
  { unit, depth, error }: { unit: Unit; depth: number; error: unknown },
): Failure {
  const same = before?.error === error ? before : undefined;
  const named = same ? undefined : lineOfError(error);
  const luaLine = named ?? lineOfCalls(run, same?.depth ?? run.depth, depth);
  return { error, depth, places: [...(same?.places ?? []), { unit, luaLine }] };
}

function lineOfError(error: unknown): number | undefined {
  const value = error instanceof LuaError ? error.value : undefined;
  return typeof value === 'string' ? findLuaLine(value) : undefined;
}

/** The line of the innermost call a template makes, among the calls deeper than `bottom`. */
function lineOfCalls(run: Run, top: number, bottom: number): number {
  for (let depth = top; depth > bottom; depth--) {
    const site = run.sites[depth];
    if (site?.chunk === CHUNK && site.line > OWN_LINES) return site.line;
  }
  return 1;
}
