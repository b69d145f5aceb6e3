import { LuaError } from '../runtime/errors';
import {
  checkAny,
  checkString,
  checkTable,
  failArgument,
  failType,
  makeFixedNative,
} from '../runtime/native';
import type { LuaFunction } from '../runtime/run';
import { LuaTable } from '../values/table';

const setmetatable = makeFixedNative('setmetatable', (run, count, subject, metatable) => {
  const table = checkTable(run, subject, 1, count);
  if ((metatable !== undefined && !(metatable instanceof LuaTable)) || count < 2)
    return failArgument(run, 2, 'nil or table expected');
  if (table.metatable?.getKey('__metatable') !== undefined)
    return run.fail('cannot change a protected metatable');
  table.metatable = metatable;
  return table;
});

const getmetatable = makeFixedNative('getmetatable', (run, count, subject) => {
  checkAny(run, 1, count);
  const metatable = run.metatableOf(subject);
  return metatable?.getKey('__metatable') ?? metatable;
});

const rawget = makeFixedNative('rawget', (run, count, subject, key) => {
  const table = checkTable(run, subject, 1, count);
  checkAny(run, 2, count);
  return table.get(key);
});

const rawset = makeFixedNative('rawset', (run, count, subject, key, value) => {
  const table = checkTable(run, subject, 1, count);
  checkAny(run, 2, count);
  checkAny(run, 3, count);
  if (key === undefined) throw new LuaError('table index is nil');
  if (Number.isNaN(key)) throw new LuaError('table index is NaN');
  run.allocate(table.set(key, value));
  return table;
});

const rawequal = makeFixedNative('rawequal', (run, count, a, b) => {
  checkAny(run, 1, count);
  checkAny(run, 2, count);
  return a === b;
});

const rawlen = makeFixedNative('rawlen', (run, count, subject) => {
  if (subject instanceof LuaTable) return subject.length;
  if (typeof subject === 'string') return checkString(run, subject, 1, count).length;
  return failType(run, 1, 'table', subject, count);
});

/** Functions that bypass metatables. Not available in sandboxes. */
export const metatableFunctions: Readonly<Record<string, LuaFunction>> = {
  getmetatable,
  rawequal,
  rawget,
  rawlen,
  rawset,
  setmetatable,
};
