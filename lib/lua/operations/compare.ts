import type { Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { first, typeName, type Value } from '../values/value';
import { callEvent, type Operation } from './operation';

export const isTruthy = (value: Value): boolean => value !== undefined && value !== false;

/** Strings up to this length are compared free of charge. */
const SHORT = 1024;

/** Whether comparing with a constant is cheap enough to be free of charge. */
export const isShort = (value: Value): boolean =>
  typeof value !== 'string' || value.length <= SHORT;

/** Compares two strings for equality. Long strings that may be equal are charged by length. */
export function isSameText(run: Run, a: string, b: Value): boolean {
  if (a.length > SHORT && typeof b === 'string' && b.length === a.length)
    run.charge(a.length >>> 8);
  return a === b;
}

function isTextBefore(run: Run, a: string, b: string, orEqual: boolean): boolean {
  const length = Math.min(a.length, b.length);
  if (length > SHORT) run.charge(length >>> 7);
  return orEqual ? a <= b : a < b;
}

/** Returns whether two values are equal, or the metamethod that decides. */
export function findEqual(a: Value, b: Value): boolean | { handler: Value } {
  if (a === b) return true;
  if (!(a instanceof LuaTable) || !(b instanceof LuaTable)) return false;
  const handler = a.metatable?.getKey('__eq');
  if (handler === undefined) return false;
  // `__eq` is called only when both operands have the same metamethod.
  const same = a.metatable === b.metatable || b.metatable?.getKey('__eq') === handler;
  return same ? { handler } : false;
}

/** Evaluates `a == b`. */
export function equal(run: Run, operation: Operation, a: Value, b: Value): boolean {
  const found = findEqual(a, b);
  if (typeof found === 'boolean') return found;
  return isTruthy(first(callEvent(run, operation, '__eq', found.handler, a, b)));
}

/** A comparison decided by a metamethod. `swapped`: `a <= b` is evaluated as `not (b < a)`. */
export interface Ordering {
  readonly handler: Value;
  readonly event: string;
  readonly swapped: boolean;
}

/** Returns whether `a < b` (or `a <= b`), or the metamethod that decides. */
export function findOrder(
  run: Run,
  operation: Operation,
  a: Value,
  b: Value,
  orEqual: boolean,
): boolean | Ordering {
  if (typeof a === 'number' && typeof b === 'number') return orEqual ? a <= b : a < b;
  if (typeof a === 'string' && typeof b === 'string') return isTextBefore(run, a, b, orEqual);
  const event = orEqual ? '__le' : '__lt';
  const handler = run.metamethod(a, event) ?? run.metamethod(b, event);
  if (handler !== undefined) return { handler, event, swapped: false };
  if (orEqual) {
    const less = run.metamethod(b, '__lt') ?? run.metamethod(a, '__lt');
    if (less !== undefined) return { handler: less, event: '__lt', swapped: true };
    // The last comparison attempted was the swapped one, so the error names the operands in that
    // order.
    return operation.raise(describeMismatch(b, a));
  }
  return operation.raise(describeMismatch(a, b));
}

function describeMismatch(a: Value, b: Value): string {
  const [left, right] = [typeName(a), typeName(b)];
  return left === right
    ? `attempt to compare two ${left} values`
    : `attempt to compare ${left} with ${right}`;
}

/** Evaluates `a < b` or `a <= b`. */
export function ordered(
  run: Run,
  operation: Operation,
  a: Value,
  b: Value,
  orEqual: boolean,
): boolean {
  const found = findOrder(run, operation, a, b, orEqual);
  if (typeof found === 'boolean') return found;
  const { handler, event, swapped } = found;
  const results = swapped
    ? callEvent(run, operation, event, handler, b, a)
    : callEvent(run, operation, event, handler, a, b);
  return isTruthy(first(results)) !== swapped;
}
