import { checkFunction, checkTable, makeFixedNative, makeNative } from '../runtime/native';
import type { Run } from '../runtime/run';
import { LuaTable, TABLE_BYTES } from '../values/table';
import { first, NOTHING, type Results, type Value } from '../values/value';
import { checkInteger } from './arguments';

// LuaJIT implements move, getn and foreach in Lua, where a missing argument is nil.
const MISSING_IS_NIL = 5;

/** `table.maxn(t)`: the largest positive numeric key. */
export const tableMaxn = makeFixedNative('maxn', (run, count, t) => {
  const table = checkTable(run, t, 1, count);
  let largest = table.list.length;
  run.charge(table.keys.length >>> 3);
  table.keys.forEach((key, slot) => {
    if (typeof key === 'number' && key > largest && table.values[slot] !== undefined) largest = key;
  });
  return largest;
});

/** `table.getn(t)`: the length. */
export const tableGetn = makeFixedNative('getn', (run, _count, t) => {
  return checkTable(run, t, 1, MISSING_IS_NIL).length;
});

/** `table.foreach(t, f)`: calls f(key, value) until it returns a non-nil value. */
export const tableForeach = makeFixedNative('foreach', (run, _count, t, f): Results => {
  const table = checkTable(run, t, 1, MISSING_IS_NIL);
  const callback = checkFunction(run, f, 2, MISSING_IS_NIL);
  let at = table.nextPosition(0);
  while (at >= 0) {
    const key = table.keyAt(at);
    const result = first(run.call2(callback, key, table.valueAt(at)));
    if (result !== undefined) return result;
    at = table.nextPosition(table.positionAfter(key));
  }
  return NOTHING;
});

/** `table.foreachi(t, f)`: calls f(i, value) for 1…#t until it returns a non-nil value. */
export const tableForeachi = makeFixedNative('foreachi', (run, _count, t, f): Results => {
  const table = checkTable(run, t, 1, MISSING_IS_NIL);
  const callback = checkFunction(run, f, 2, MISSING_IS_NIL);
  const length = table.length;
  for (let at = 1; at <= length; at++) {
    const result = first(run.call2(callback, at, table.getNumber(at)));
    if (result !== undefined) return result;
  }
  return NOTHING;
});

/** `table.move(a1, f, e, t [, a2])`: copies a1[f…e] to a2[t…] without metamethods. */
export const tableMove = makeNative('move', (run, args) => {
  const count = MISSING_IS_NIL;
  const source = checkTable(run, args[0], 1, count);
  const from = checkInteger(run, args[1], 2, count);
  const to = checkInteger(run, args[2], 3, count);
  const shift = checkInteger(run, args[3], 4, count) - from;
  const target = args[4] === undefined ? source : checkTable(run, args[4], 5, count);
  const upwards = shift + from > to || shift <= 0 || target !== source;
  for (let done = 0; done <= to - from; done++) {
    const at = upwards ? from + done : to - done;
    run.charge(1);
    run.allocate(target.setNumber(at + shift, source.getNumber(at)));
  }
  return target;
});

/** `table.new(narray, nhash)`: an empty table; the sizes are only validated. */
export const tableNew = makeFixedNative('new', (run, count, narray, nhash) => {
  checkInteger(run, narray, 1, count);
  checkInteger(run, nhash, 2, count);
  run.allocate(TABLE_BYTES);
  return new LuaTable();
});

/** `table.clear(t)`: removes every entry. */
export const tableClear = makeFixedNative('clear', (run, count, t): Results => {
  const table = checkTable(run, t, 1, count);
  run.charge(size(table) >>> 4);
  for (const key of [...table.keys]) table.set(key, undefined);
  table.list.length = 0;
  return NOTHING;
});

/** `table.nkeys(t)`: the number of entries. */
export const tableNkeys = makeFixedNative('nkeys', (run, count, t) => {
  return countEntries(run, checkTable(run, t, 1, count));
});

/** `table.isempty(t)`. */
export const tableIsempty = makeFixedNative('isempty', (run, count, t) => {
  return checkTable(run, t, 1, count).nextPosition(0) < 0;
});

/** `table.isarray(t)`: whether all keys are positive integers. */
export const tableIsarray = makeFixedNative('isarray', (run, count, t) => {
  const table = checkTable(run, t, 1, count);
  run.charge(table.keys.length >>> 3);
  return table.keys.every((key, slot) => table.values[slot] === undefined || isIndex(key));
});

/** `table.clone(t)`: a shallow copy without the metatable. */
export const tableClone = makeFixedNative('clone', (run, count, t) => {
  const table = checkTable(run, t, 1, count);
  run.charge(size(table) >>> 3);
  run.allocate(TABLE_BYTES + 48 * size(table));
  const copy = table.copy();
  copy.metatable = undefined;
  return copy;
});

function countEntries(run: Run, table: LuaTable): number {
  run.charge(size(table) >>> 3);
  const isThere = (value: Value) => value !== undefined;
  return table.list.filter(isThere).length + table.values.filter(isThere).length;
}

function size(table: LuaTable): number {
  return table.list.length + table.keys.length;
}

function isIndex(key: Value): boolean {
  return typeof key === 'number' && Number.isInteger(key) && key > 0;
}
