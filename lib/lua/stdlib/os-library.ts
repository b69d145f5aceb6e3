import { isTruthy } from '../operations/compare';
import { checkNumber, checkTable, makeFixedNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import { LuaTable, TABLE_BYTES } from '../values/table';
import type { Value } from '../values/value';
import { optionalString } from './arguments';
import { type CalendarTime, fromFields, toCalendar } from './calendar';
import { formatDate } from './format-date';
import { toInt32 } from './integers';
import { readIndex } from './read-index';
import { allocateString } from './string-budget';
import { toNumber } from './to-number';

/** The instructions charged for a calendar operation. */
const DATE_FUEL = 64;
const GROWTH_PER_CONVERSION = 30;
/**
 * Times marked as daylight saving time are one hour ahead; the host's zone data is not consulted.
 */
const SUMMER_SECONDS = 3600;

const clock = makeFixedNative('clock', (run) => run.host.clockSeconds());

const date = makeFixedNative('date', (run, count, format, at): Value => {
  const wanted = optionalString(run, format, 1, count, '%c');
  const epoch =
    at === undefined
      ? Math.floor(run.host.nowMs() / 1000)
      : Math.trunc(checkNumber(run, at, 2, count));
  const universal = wanted.startsWith('!');
  const zero = wanted.indexOf('\0');
  const text = wanted.slice(universal ? 1 : 0, zero < 0 ? undefined : zero);
  const offset = universal ? 0 : (run.host.offsetMinutes?.(epoch * 1000) ?? 0);
  const time = toCalendar(epoch, offset, universal ? 'GMT' : offset === 0 ? 'UTC' : 'LOCAL');
  if (!time) return undefined;
  if (text === '*t') return toTable(run, time);
  allocateString(run, text.length * GROWTH_PER_CONVERSION);
  run.charge(DATE_FUEL + text.length * 4);
  return formatDate(text, time);
});

function toTable(run: Run, time: CalendarTime): LuaTable {
  run.allocate(TABLE_BYTES + 9 * 48);
  return LuaTable.of([
    ['sec', time.second],
    ['min', time.minute],
    ['hour', time.hour],
    ['day', time.day],
    ['month', time.month],
    ['year', time.year],
    ['wday', time.weekday],
    ['yday', time.yearday],
    ['isdst', false],
  ]);
}

const time = makeFixedNative('time', (run, count, fields): Value => {
  if (fields === undefined) return Math.floor(run.host.nowMs() / 1000);
  const table = checkTable(run, fields, 1, count);
  const second = dateField(run, table, 'sec', 0);
  const minute = dateField(run, table, 'min', 0);
  const hour = dateField(run, table, 'hour', 12);
  const day = dateField(run, table, 'day', undefined);
  const month = dateField(run, table, 'month', undefined);
  const year = dateField(run, table, 'year', undefined);
  const summer = isTruthy(readIndex(run, table, 'isdst')) ? SUMMER_SECONDS : 0;
  const local = fromFields(year, month, day, hour, minute, second) - summer;
  if (Number.isNaN(local)) return undefined;
  const guess = local + 60 * (run.host.offsetMinutes?.(local * 1000) ?? 0);
  const epoch = local + 60 * (run.host.offsetMinutes?.(guess * 1000) ?? 0);
  return epoch === -1 ? undefined : epoch;
});

function dateField(run: Run, table: LuaTable, key: string, otherwise: number | undefined): number {
  const value = readIndex(run, table, key);
  const number = typeof value === 'string' ? toNumber(value) : value;
  if (typeof number === 'number') return toInt32(number);
  if (otherwise === undefined) return run.fail(`field '${key}' missing in date table`);
  return otherwise;
}

const difftime = makeFixedNative('difftime', (run, count, later, earlier) => {
  const from = earlier === undefined ? 0 : Math.trunc(checkNumber(run, earlier, 2, count));
  return Math.trunc(checkNumber(run, later, 1, count)) - from;
});

/** The functions of `os` that use nothing but the host's clock. */
export const osFunctions: Readonly<Record<string, LuaFunction>> = { clock, date, difftime, time };
