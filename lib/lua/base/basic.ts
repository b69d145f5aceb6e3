import { LuaError } from '../runtime/errors';
import {
  checkAny,
  checkNumber,
  checkString,
  failArgument,
  makeFixedNative,
  makeNative,
} from '../runtime/native';
import type { LuaFunction } from '../runtime/run';
import { displayValue } from '../stdlib/display';
import { formatNumber } from '../stdlib/format-number';
import { toInt32 } from '../stdlib/integers';
import { tableUnpack } from '../stdlib/table-list';
import { toNumber } from '../stdlib/to-number';
import { Multi, NOTHING, typeName } from '../values/value';
import { parseDigits } from './parse-digits';
import { ipairsFunction, nextFunction, pairsFunction } from './traverse';

const assertFunction = makeNative('assert', (run, args) => {
  checkAny(run, 1, args.length);
  const [value, message] = args;
  if (value !== undefined && value !== false) return args.length === 1 ? value : new Multi(args);
  if (args.length === 1) return run.fail('assertion failed!');
  if (typeof message === 'string') return run.fail(message);
  if (typeof message === 'number') return run.fail(formatNumber(message));
  throw new LuaError(message);
});

const errorFunction = makeFixedNative('error', (run, count, message, level) => {
  const at = level === undefined ? 1 : toInt32(checkNumber(run, level, 2, count));
  if (typeof message === 'number' && at > 0)
    throw new LuaError(run.where(at) + formatNumber(message));
  if (typeof message === 'string' && at > 0) throw new LuaError(run.where(at) + message);
  throw new LuaError(message);
});

const select = makeNative('select', (run, args) => {
  if (args[0] === '#') return args.length - 1;
  const at = toInt32(checkNumber(run, args[0], 1, args.length));
  const from = at < 0 ? args.length + at : at;
  if (from < 1) return failArgument(run, 1, 'index out of range');
  if (from >= args.length) return NOTHING;
  if (from === args.length - 1) return args[from];
  run.charge((args.length - from) >> 4);
  return new Multi(args.slice(from));
});

/** The bytes charged for converting a number or naming an object. */
const READ_FUEL = 4;
const ADDRESS_FUEL = 16;

const tonumber = makeFixedNative('tonumber', (run, count, value, base) => {
  const radix = base === undefined ? 10 : toInt32(checkNumber(run, base, 2, count));
  if (radix === 10) {
    checkAny(run, 1, count);
    if (typeof value === 'number') return value;
    if (typeof value !== 'string') return undefined;
    run.charge(READ_FUEL + (value.length >>> 6));
    return toNumber(value);
  }
  const text = checkString(run, value, 1, count);
  run.charge(READ_FUEL + (text.length >>> 6));
  if (!(radix >= 2 && radix <= 36)) return failArgument(run, 2, 'base out of range');
  return parseDigits(text, radix);
});

const tostring = makeFixedNative('tostring', (run, count, value) => {
  if (typeof value === 'string') return value;
  checkAny(run, 1, count);
  const handler = run.metamethod(value, '__tostring');
  if (handler === undefined) {
    run.charge(typeof value === 'number' ? READ_FUEL : ADDRESS_FUEL);
    return displayValue(run, value);
  }
  const results = run.call1(handler, value);
  return results instanceof Multi ? results.values[0] : results;
});

const type = makeFixedNative('type', (run, count, value) => {
  checkAny(run, 1, count);
  return typeName(value);
});

/** The basic functions available in every profile. */
export const basicFunctions: Readonly<Record<string, LuaFunction>> = {
  assert: assertFunction,
  error: errorFunction,
  ipairs: ipairsFunction,
  next: nextFunction,
  pairs: pairsFunction,
  select,
  tonumber,
  tostring,
  type,
  unpack: tableUnpack,
};
