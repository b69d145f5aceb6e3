import type { LuaFunction, Run } from '../runtime/run';
import { first, typeName, Userdata, type Value } from '../values/value';
import { formatNumber } from './format-number';

/** Converts a value to a string as `tostring` and `%s` do, including `__tostring`. */
export function displayValue(run: Run, value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  const handler = run.metamethod(value, '__tostring');
  return handler === undefined
    ? displayRaw(run, value)
    : displayRaw(run, first(run.call1(handler, value)));
}

/** Converts a value to a string without metamethods. */
export function displayRaw(run: Run, value: Value): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return formatNumber(value);
    case 'object':
      return `${typeName(value)}: ${addressOf(run, value)}`;
    default:
      return value === undefined ? 'nil' : `${value}`;
  }
}

function addressOf(run: Run, value: Userdata | LuaFunction | Extract<Value, object>): string {
  return value instanceof Userdata ? value.address : run.addressOf(value);
}
