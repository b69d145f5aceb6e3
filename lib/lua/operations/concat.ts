import type { Run } from '../runtime/run';
import { formatNumber } from '../stdlib/format-number';
import { LuaTable } from '../values/table';
import { first, type Value } from '../values/value';
import { callEvent, type Operation } from './operation';

const MAX_STRING = 0x1000_0000;

/** Concatenates two strings within the memory budget. */
export function join(run: Run, a: string, b: string): string {
  const length = a.length + b.length;
  run.allocate(length + 24);
  if (length > MAX_STRING) run.exhausted('memory');
  return a + b;
}

/** Returns the result of `a .. b` for strings and numbers, or the metamethod to call. */
export function findConcat(
  run: Run,
  operation: Operation,
  a: Value,
  b: Value,
): string | { handler: Value } {
  const left = typeof a === 'number' ? formatNumber(a) : a;
  const right = typeof b === 'number' ? formatNumber(b) : b;
  if (typeof left === 'string' && typeof right === 'string') return join(run, left, right);
  const handler = run.metamethod(a, '__concat') ?? run.metamethod(b, '__concat');
  if (handler !== undefined) return { handler };
  // The error names the right operand unless that operand is valid.
  return typeof right === 'string'
    ? operation.fail('concatenate', operation.left, a)
    : typeof left === 'string'
      ? operation.fail('concatenate', operation.right, b)
      : operation.fail('concatenate', operation.left, a);
}

/** Evaluates `a .. b`. */
export function concat(run: Run, operation: Operation, a: Value, b: Value): Value {
  if (typeof a === 'string' && typeof b === 'string') return join(run, a, b);
  const found = findConcat(run, operation, a, b);
  if (typeof found === 'string') return found;
  return first(callEvent(run, operation, '__concat', found.handler, a, b));
}

/** Returns the result of `#value`, or the metamethod to call. */
export function findLength(
  run: Run,
  operation: Operation,
  value: Value,
): number | { handler: Value } {
  if (typeof value === 'string') return value.length;
  const handler = run.metamethod(value, '__len');
  if (handler !== undefined) return { handler };
  if (value instanceof LuaTable) return value.length;
  return operation.fail('get length of', operation.left, value);
}

/** Evaluates `#value`. */
export function lengthOf(run: Run, operation: Operation, value: Value): Value {
  if (value instanceof LuaTable && value.metatable === undefined) return value.length;
  const found = findLength(run, operation, value);
  if (typeof found === 'number') return found;
  return first(callEvent(run, operation, '__len', found.handler, value, value));
}
