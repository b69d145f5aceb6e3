import { LuaClosure, type Prototype } from '../compile/closure';
import { all, type Value } from '../values/value';
import { LimitError, LuaError } from './errors';
import type { State } from './state';

/** The result of a run. */
export type Outcome =
  | { readonly ok: true; readonly values: readonly Value[] }
  /** The script raised an error, which can be any value. */
  | { readonly ok: false; readonly error: Value }
  | { readonly ok: false; readonly limit: LimitError };

/** Runs a compiled chunk in a state. Never throws for errors of the script. */
export function execute(state: State, program: Prototype, args: readonly Value[] = []): Outcome {
  const { run } = state;
  return invoke(state, new LuaClosure(program, run, [], state.globals), args);
}

/** Calls a function of a state. */
export function invoke(state: State, fn: Value, args: readonly Value[] = []): Outcome {
  const { run } = state;
  run.depth = 0;
  run.stepping = false;
  try {
    return { ok: true, values: all(run.call(fn, args)) };
  } catch (error) {
    if (error instanceof LuaError) return { ok: false, error: error.value };
    if (error instanceof LimitError) return { ok: false, limit: error };
    // The depth limits prevent a JavaScript stack overflow. If they fail, the host must survive.
    if (error instanceof RangeError)
      return { ok: false, limit: new LimitError('depth', 'stack overflow') };
    throw error;
  }
}
