import { runDeep } from '../coroutines/run-deep';
import { makeGlobals, type Profile } from '../profiles/profiles';
import type { LuaTable } from '../values/table';
import { type Host, type Limits, Run } from './run';

/** A Lua state: the globals of a profile, and a run with its budgets. */
export interface State {
  readonly run: Run;
  readonly globals: LuaTable;
}

export interface StateOptions {
  readonly profile: Profile;
  readonly limits?: Limits;
  readonly host?: Host;
}

/** Limits used when the caller passes none. */
export const DEFAULT_LIMITS: Limits = {
  fuel: 10_000_000,
  memoryBytes: 64 * 1024 * 1024,
  depth: 16_000,
};

const STILL: Host = { nowMs: () => 0, clockSeconds: () => 0 };

/** Makes a state. States share their libraries, so this is cheap. */
export function makeState(options: StateOptions): State {
  const { globals, stringMetatable } = makeGlobals(options.profile);
  const limits = options.limits ?? DEFAULT_LIMITS;
  const run = new Run(limits, globals, options.host ?? STILL, runDeep);
  run.stringMetatable = stringMetatable;
  return { run, globals };
}
