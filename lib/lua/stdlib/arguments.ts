import { checkNumber, checkString } from '../runtime/native';
import type { Run } from '../runtime/run';
import type { Value } from '../values/value';
import { toInt32 } from './integers';

/** A 32-bit integer argument: any number is cut, a text that is a number is taken. */
export function checkInteger(run: Run, value: Value, index: number, count: number): number {
  return toInt32(checkNumber(run, value, index, count));
}

/** An integer argument with a default for nil and none. */
export function optionalInteger(
  run: Run,
  value: Value,
  index: number,
  count: number,
  otherwise: number,
): number {
  return value === undefined ? otherwise : toInt32(checkNumber(run, value, index, count));
}

/** A string argument with a default for nil and none. */
export function optionalString(
  run: Run,
  value: Value,
  index: number,
  count: number,
  otherwise: string,
): string {
  return value === undefined ? otherwise : checkString(run, value, index, count);
}
