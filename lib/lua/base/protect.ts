import { resolveCall } from '../operations/call-value';
import { NATIVE_SITE } from '../runtime/call-site';
import { LuaError } from '../runtime/errors';
import { checkAny, checkFunction, makeResumableNative } from '../runtime/native';
import type { LuaFunction, Run, Steps } from '../runtime/run';
import { first, Multi, type Results, type Value } from '../values/value';

/** Returns the value of a caught error. Rethrows limit errors and engine faults. */
export function toCaught(error: unknown): Value {
  if (error instanceof LuaError) return error.value;
  throw error;
}

/** Instructions charged for a protected call, beyond a plain call. */
const CALL_FUEL = 8;
/** Instructions charged for catching an error. */
const CAUGHT_FUEL = 32;
/** Instructions charged for each call that is unwound. */
const UNWIND_FUEL = 24;

/** Charges for an error that unwound the stack from depth `from` to depth `to`. */
export function chargeCaught(run: Run, from: number, to: number): void {
  run.charge(CAUGHT_FUEL + UNWIND_FUEL * Math.max(0, from - to));
}

/** Starts a protected call. The returned function restores the state of the run after an error. */
export function beginProtected(run: Run): () => void {
  run.charge(CALL_FUEL);
  const { depth, depthLimit, stepping } = run;
  return () => {
    const from = run.depth;
    run.depth = depth;
    run.depthLimit = depthLimit;
    run.stepping = stepping;
    chargeCaught(run, from, depth);
  };
}

export function succeed(results: Results): Results {
  return results instanceof Multi
    ? new Multi([true, ...results.values])
    : new Multi([true, results]);
}

/** `pcall(f, …)`. */
export function protectedCall(run: Run, args: readonly Value[]): Results {
  checkAny(run, 1, args.length);
  const restore = beginProtected(run);
  try {
    return succeed(run.call(args[0], args.slice(1)));
  } catch (error) {
    const value = toCaught(error);
    restore();
    return new Multi([false, value]);
  }
}

/** Calls the handler of xpcall with the error, at the depth at which it was raised. */
export function handleError(run: Run, handler: LuaFunction, value: Value): Results {
  try {
    return new Multi([false, first(run.call1(handler, value))]);
  } catch (error) {
    toCaught(error);
    return new Multi([false, 'error in error handling']);
  }
}

/** `xpcall(f, handler, …)`. */
export function protectedCallWithHandler(run: Run, args: readonly Value[]): Results {
  checkAny(run, 1, args.length);
  const handler = checkFunction(run, args[1], 2, args.length);
  const restore = beginProtected(run);
  try {
    return succeed(run.call(args[0], args.slice(2)));
  } catch (error) {
    const value = toCaught(error);
    makeRoom(run);
    const results = handleError(run, handler, value);
    restore();
    return results;
  }
}

/** The stack is already unwound when the handler runs, so it has room even after an overflow. */
function makeRoom(run: Run): void {
  run.stepping = false;
  if (run.depth > run.depthLimit) run.depth = run.depthLimit;
}

/**
 * Returns the function that a protected call invokes. A value that cannot be called fails inside
 * it.
 */
function* callSteps(run: Run, callee: Value, args: readonly Value[]): Steps {
  run.sites[run.depth] = NATIVE_SITE;
  const { fn, args: values } = resolveCall(run, NATIVE_SITE, '', callee, args);
  return yield { fn, args: values, tail: false };
}

/** Checks the arguments while the call site is still known, before the first step runs. */
function pcallSteps(run: Run, args: readonly Value[]): Steps {
  run.charge(CALL_FUEL);
  checkAny(run, 1, args.length);
  return protectedSteps(run, args);
}

function* protectedSteps(run: Run, args: readonly Value[]): Steps {
  const { depth } = run;
  try {
    return succeed(yield* callSteps(run, args[0], args.slice(1)));
  } catch (error) {
    const value = toCaught(error);
    chargeCaught(run, run.depth, depth);
    return new Multi([false, value]);
  }
}

function xpcallSteps(run: Run, args: readonly Value[]): Steps {
  run.charge(CALL_FUEL);
  checkAny(run, 1, args.length);
  return handledSteps(run, args, checkFunction(run, args[1], 2, args.length));
}

function* handledSteps(run: Run, args: readonly Value[], handler: LuaFunction): Steps {
  const { depth } = run;
  try {
    return succeed(yield* callSteps(run, args[0], args.slice(2)));
  } catch (error) {
    const value = toCaught(error);
    chargeCaught(run, run.depth, depth);
    return handleError(run, handler, value);
  }
}

export const pcall = makeResumableNative('pcall', protectedCall, pcallSteps);
export const xpcall = makeResumableNative('xpcall', protectedCallWithHandler, xpcallSteps);
