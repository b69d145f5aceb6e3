import { resolveCall } from '../operations/call-value';
import { NATIVE_SITE } from '../runtime/call-site';
import { LuaError } from '../runtime/errors';
import { checkAny, checkFunction, makeResumableNative } from '../runtime/native';
import type { LuaFunction, Run, Steps } from '../runtime/run';
import { first, Multi, type Results, type Value } from '../values/value';

/** The value of a caught error. Limits and engine faults pass through. */
export function toCaught(error: unknown): Value {
  if (error instanceof LuaError) return error.value;
  throw error;
}

/** A protected call costs more than a call, */
const CALL_FUEL = 8;
/** an error that is caught much more, */
const CAUGHT_FUEL = 32;
/** and so does each call that it ends on its way. */
const UNWIND_FUEL = 24;

/** Charges for an error that came from `from` calls deep to `to`. */
export function chargeCaught(run: Run, from: number, to: number): void {
  run.charge(CAUGHT_FUEL + UNWIND_FUEL * Math.max(0, from - to));
}

/** What a protected call puts back when it caught an error. */
export function markPlace(run: Run): () => void {
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
  const restore = markPlace(run);
  try {
    return succeed(run.call(args[0], args.slice(1)));
  } catch (error) {
    const value = toCaught(error);
    restore();
    return new Multi([false, value]);
  }
}

/** Hands an error to the handler of xpcall, where it happened. */
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
  const restore = markPlace(run);
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

/** The stack is unwound already when the handler runs: an overflow leaves it room again. */
function makeRoom(run: Run): void {
  run.stepping = false;
  if (run.depth > run.depthLimit) run.depth = run.depthLimit;
}

/** The function a protected call makes; a value that cannot be called fails inside of it. */
function* callSteps(run: Run, callee: Value, args: readonly Value[]): Steps {
  run.sites[run.depth] = NATIVE_SITE;
  const { fn, args: values } = resolveCall(run, NATIVE_SITE, '', callee, args);
  return yield { fn, args: values, tail: false };
}

/** Arguments are looked at while the call that gave them is known, before its steps begin. */
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
