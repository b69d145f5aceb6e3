import { checkNumber, checkTable, makeFixedNative, makeNative } from '../runtime/native';
import { LuaTable, TABLE_BYTES } from '../values/table';
import { Multi, NOTHING, type Results, type Value } from '../values/value';
import { checkInteger, optionalInteger } from './arguments';

const MOST_RESULTS = 7997;

/** `table.insert(t, [pos,] value)`. */
export const tableInsert = makeFixedNative('insert', (run, count, t, a, b): Results => {
  const table = checkTable(run, t, 1, count);
  const length = table.length;
  if (count === 2) {
    run.allocate(table.setNumber(length + 1, a));
    return NOTHING;
  }
  if (count !== 3) run.fail("wrong number of arguments to 'insert'");
  const position = checkInteger(run, a, 2, count);
  if (isPlainList(table) && position >= 1 && position <= length) {
    run.charge((length - position) >>> 4);
    run.allocate(16);
    table.list.splice(position - 1, 0, b);
    return NOTHING;
  }
  for (let to = length + 1; to > position; to--) {
    run.charge(1);
    run.allocate(table.setNumber(to, table.getNumber(to - 1)));
  }
  run.allocate(table.setNumber(position, b));
  return NOTHING;
});

/**
 * `table.remove(t [, pos])`: the removed value. LuaJIT implements it in Lua, so a missing argument
 * is nil.
 */
export const tableRemove = makeFixedNative('remove', (run, _count, t, at): Results => {
  const table = checkTable(run, t, 1, 1);
  const length = table.length;
  const wanted = at === undefined ? length : checkNumber(run, at, 2, 2);
  if (!(wanted >= 1 && wanted <= length)) return NOTHING;
  const position = Math.trunc(wanted);
  const value = table.getNumber(position);
  if (position < length && isPlainList(table)) {
    run.charge((length - position) >>> 4);
    table.list.splice(position - 1, 1);
    return value;
  }
  for (let to = position; to < length; to++) {
    run.charge(1);
    run.allocate(table.setNumber(to, table.getNumber(to + 1)));
  }
  table.setNumber(length, undefined);
  return value;
});

/**
 * Whether a table consists of a list without holes, so that list elements can be moved directly.
 */
function isPlainList(table: LuaTable): boolean {
  return table.keys.length === 0 && !table.holed;
}

/** `unpack(t [, i [, j]])`. */
export const tableUnpack = makeFixedNative('unpack', (run, count, t, i, j): Results => {
  const table = checkTable(run, t, 1, count);
  const from = optionalInteger(run, i, 2, count, 1);
  const to = optionalInteger(run, j, 3, count, table.length);
  if (from > to) return NOTHING;
  if (to - from >= MOST_RESULTS) run.fail('too many results to unpack');
  run.charge((to - from) >>> 3);
  run.allocate(8 * (to - from + 1));
  if (from === 1 && to === table.list.length) return new Multi(table.list.slice());
  const values: Value[] = [];
  for (let at = from; at <= to; at++) values.push(table.getNumber(at));
  return new Multi(values);
});

/** `table.pack(…)`: a table of the arguments, with their number as `n`. */
export const tablePack = makeNative('pack', (run, args) => {
  run.allocate(TABLE_BYTES + 16 * args.length);
  const table = new LuaTable();
  table.room = args.length;
  table.setKey('n', args.length);
  const last = args.findLastIndex((value) => value !== undefined);
  table.adoptList(args.slice(0, last + 1));
  return table;
});
