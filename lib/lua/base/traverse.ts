import { LuaError } from '../runtime/errors';
import { checkAny, checkTable, failType, makeFixedNative } from '../runtime/native';
import type { Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { Multi, NOTHING, type Results, type Value } from '../values/value';

/**
 * A table that is traversed was a list once: a key of it may be gone when `next` is asked for the one
 * behind it. Without any room for a list, such a key is none.
 */
export function noteTraversal(table: LuaTable): void {
  if (table.room === 0 && table.list.length > 0) table.room = 1;
}

/** The position behind a key, or -1. LuaJIT keeps a place for 0 in front of every list. */
function findPosition(table: LuaTable, key: Value): number {
  const position = table.positionAfter(key);
  if (position < 0) return key === 0 && table.list.length > 0 ? 0 : -1;
  const isNone = position === 0 && key !== undefined && table.room === 0 && !table.holed;
  return isNone ? -1 : position;
}

/** `next(table, key)`: list first, then keys in order of insertion. */
export const nextFunction = makeFixedNative('next', (run, count, subject, key) => {
  const table = checkTable(run, subject, 1, count);
  if (key === undefined) noteTraversal(table);
  const from = findPosition(table, key);
  // No place in front of the text: it is the table that complains, not the function.
  if (from < 0) throw new LuaError("invalid key to 'next'");
  const position = table.nextPosition(from);
  if (position < 0) {
    run.charge((table.values.length + table.list.length - from) >> 4);
    return undefined;
  }
  run.charge((position - from) >> 4);
  return new Multi([table.keyAt(position), table.valueAt(position)]);
});

/** The iterator `ipairs` gives. */
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
