import type { Site } from '../runtime/call-site';
import { LuaError } from '../runtime/errors';
import { LuaFunction, type Run } from '../runtime/run';
import { type Results, typeName, type Value } from '../values/value';

/**
 * Returns the function to call for any value (the value itself, or its `__call`) and the arguments.
 */
export function resolveCall(
  run: Run,
  site: Site,
  what: string,
  callee: Value,
  args: readonly Value[],
): { fn: LuaFunction; args: readonly Value[] } {
  if (callee instanceof LuaFunction) return { fn: callee, args };
  const handler = run.metamethod(callee, '__call');
  if (handler instanceof LuaFunction) return { fn: handler, args: [callee, ...args] };
  const type = typeName(callee);
  const text = what === '' ? `a ${type} value` : `${what} (a ${type} value)`;
  throw new LuaError(`${site.where}attempt to call ${text}`);
}

/** Calls a value that is not a function through `__call`, or raises an error. */
export function callValue(
  run: Run,
  site: Site,
  what: string,
  callee: Value,
  args: readonly Value[],
): Results {
  const { fn, args: all } = resolveCall(run, site, what, callee, args);
  return fn.callN(run, all);
}
