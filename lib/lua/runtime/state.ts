import { runDeep } from '../coroutines/run-deep';
import { makeGlobals, type Profile } from '../profiles/profiles';
import type { LuaTable } from '../values/table';
import { type Host, type Limits, Run } from './run';

/** A Lua world: globals of a profile, and the budgets it runs under. */
export interface State {
  readonly run: Run;
  readonly globals: LuaTable;
}

export interface StateOptions {
  readonly profile: Profile;
  readonly limits?: Limits;
  readonly host?: Host;
}

/** Budgets for when the caller names none. */
export const DEFAULT_LIMITS: Limits = {
  fuel: 10_000_000,
  memoryBytes: 64 * 1024 * 1024,
  depth: 16_000,
};

const STILL: Host = { nowMs: () => 0, clockSeconds: () => 0 };

/** Makes a state. Libraries are shared between states, so that this costs next to nothing. */
export function makeState(options: StateOptions): State {
  const { globals, stringMetatable } = makeGlobals(options.profile);
  const limits = options.limits ?? DEFAULT_LIMITS;
  const run = new Run(limits, globals, options.host ?? STILL, runDeep);
  run.stringMetatable = stringMetatable;
  return { run, globals };
}
