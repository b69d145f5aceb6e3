import { LuaError } from '../runtime/errors';
import type { Run } from '../runtime/run';
import { first, typeName, type Value } from '../values/value';

/** Compares `a < b` for library functions: errors carry no position. */
export function lessThan(run: Run, a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'string' && typeof b === 'string') return a < b;
  const handler =
    typeof a === typeof b ? (run.metamethod(a, '__lt') ?? run.metamethod(b, '__lt')) : undefined;
  if (handler !== undefined) return isTrue(first(run.call2(handler, a, b)));
  const [left, right] = [typeName(a), typeName(b)];
  const what = left === right ? `two ${left} values` : `${left} with ${right}`;
  throw new LuaError(`attempt to compare ${what}`);
}

/** Whether a value is neither nil nor false. */
export function isTrue(value: Value): boolean {
  return value !== undefined && value !== false;
}
