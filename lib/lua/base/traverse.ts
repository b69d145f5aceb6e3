import { LuaError } from '../runtime/errors';
import { checkAny, checkTable, failType, makeFixedNative } from '../runtime/native';
import type { Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { Multi, NOTHING, type Results, type Value } from '../values/value';

/**
 * Records that a table with a list part is being traversed. The traversal may remove the key that
 * `next` is called with next, and such a key must stay valid.
 */
export function noteTraversal(table: LuaTable): void {
  if (table.room === 0 && table.list.length > 0) table.room = 1;
}

/**
 * Returns the position after a key, or -1. LuaJIT reserves a slot for key 0 in front of every list.
 */
function findPosition(table: LuaTable, key: Value): number {
  const position = table.positionAfter(key);
  if (position < 0) return key === 0 && table.list.length > 0 ? 0 : -1;
  const isNone = position === 0 && key !== undefined && table.room === 0 && !table.holed;
  return isNone ? -1 : position;
}

/** `next(table, key)`: first the list, then the keys in insertion order. */
export const nextFunction = makeFixedNative('next', (run, count, subject, key) => {
  const table = checkTable(run, subject, 1, count);
  if (key === undefined) noteTraversal(table);
  const from = findPosition(table, key);
  // LuaJIT raises this error without a position: it comes from the table, not from the function.
  if (from < 0) throw new LuaError("invalid key to 'next'");
  const position = table.nextPosition(from);
  if (position < 0) {
    run.charge((table.values.length + table.list.length - from) >> 4);
    return undefined;
  }
  run.charge((position - from) >> 4);
  return new Multi([table.keyAt(position), table.valueAt(position)]);
});

/** The iterator that `ipairs` returns. */
export const ipairsStep = makeFixedNative('ipairs_aux', (run, count, subject, index) => {
  const table = checkTable(run, subject, 1, count);
  const at = (typeof index === 'number' ? index : 0) + 1;
  const value = table.getNumber(at);
  return value === undefined ? NOTHING : new Multi([at, value]);
});

function traverse(run: Run, event: string, subject: Value, plain: Value[]): Results {
  const handler = run.metamethod(subject, event);
  if (handler === undefined) return new Multi(plain);
  const results = run.call1(handler, subject);
  const values = results instanceof Multi ? results.values : [results];
  return new Multi([values[0], values[1], values[2]]);
}

export const pairsFunction = makeFixedNative('pairs', (run, count, subject) => {
  checkAny(run, 1, count);
  if (!(subject instanceof LuaTable) && run.metamethod(subject, '__pairs') === undefined)
    return failType(run, 1, 'table', subject, count);
  return traverse(run, '__pairs', subject, [nextFunction, subject, undefined]);
});

export const ipairsFunction = makeFixedNative('ipairs', (run, count, subject) => {
  checkAny(run, 1, count);
  if (!(subject instanceof LuaTable) && run.metamethod(subject, '__ipairs') === undefined)
    return failType(run, 1, 'table', subject, count);
  return traverse(run, '__ipairs', subject, [ipairsStep, subject, 0]);
});
