import { checkNumber, checkString } from '../runtime/native';
import type { Run } from '../runtime/run';
import type { Value } from '../values/value';
import { toInt32 } from './integers';

/** Returns a 32-bit integer argument. Numbers are truncated; numeric strings are converted. */
export function checkInteger(run: Run, value: Value, index: number, count: number): number {
  return toInt32(checkNumber(run, value, index, count));
}

/** Returns an integer argument, or a default for nil or an absent argument. */
export function optionalInteger(
  run: Run,
  value: Value,
  index: number,
  count: number,
  otherwise: number,
): number {
  return value === undefined ? otherwise : toInt32(checkNumber(run, value, index, count));
}

/** Returns a string argument, or a default for nil or an absent argument. */
export function optionalString(
  run: Run,
  value: Value,
  index: number,
  count: number,
  otherwise: string,
): string {
  return value === undefined ? otherwise : checkString(run, value, index, count);
}
