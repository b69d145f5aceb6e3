import { checkFunction, checkTable, makeFixedNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import type { LuaTable } from '../values/table';
import { first, NOTHING, type Results, type Value } from '../values/value';
import { isTrue, lessThan } from './less-than';

type Compare = (a: Value, b: Value) => boolean;

/**
 * `table.sort(t [, comp])`: follows the reference quicksort step by step, so that the order of
 * equal elements, errors of a comparator and `invalid order function for sorting` are the same.
 */
export const tableSort = makeFixedNative('sort', (run, count, t, comparator): Results => {
  const table = checkTable(run, t, 1, count);
  const length = table.length;
  const order = comparator === undefined ? undefined : checkFunction(run, comparator, 2, count);
  run.charge(Math.ceil((length * Math.log2(length + 1)) / 8));
  if (order === undefined && sortUniform(table, length)) return NOTHING;
  sortRange(run, table, compareWith(run, order), 1, length);
  return NOTHING;
});

function compareWith(run: Run, order: LuaFunction | undefined): Compare {
  if (order) return (a, b) => isTrue(first(run.call2(order, a, b)));
  return (a, b) => {
    run.charge(1);
    return lessThan(run, a, b);
  };
}

/** A total order has one result whatever the algorithm: strings, or numbers without nan and -0. */
function sortUniform(table: LuaTable, length: number): boolean {
  const { list } = table;
  if (list.length !== length) return false;
  const type = typeof list[0];
  if (type !== 'string' && type !== 'number') return false;
  for (const value of list) {
    if (typeof value !== type || Number.isNaN(value) || Object.is(value, -0)) return false;
  }
  if (type === 'string') list.sort();
  else list.sort((a, b) => Number(a) - Number(b));
  return true;
}

function sortRange(run: Run, table: LuaTable, less: Compare, from: number, to: number): void {
  let low = from;
  let high = to;
  while (low < high) {
    if (less(read(table, high), read(table, low))) swap(table, low, high);
    if (high - low === 1) return;
    const middle = (low + high) >>> 1;
    if (less(read(table, middle), read(table, low))) swap(table, middle, low);
    else if (less(read(table, high), read(table, middle))) swap(table, middle, high);
    if (high - low === 2) return;
    swap(table, middle, high - 1);
    const border = partition(run, table, less, low, high);
    // Recurses into the smaller half, so the depth stays logarithmic.
    if (border - low < high - border) {
      sortRange(run, table, less, low, border - 1);
      low = border + 1;
    } else {
      sortRange(run, table, less, border + 1, high);
      high = border - 1;
    }
  }
}

/** Partitions around the pivot at `high - 1`. Returns the final position of the pivot. */
function partition(run: Run, table: LuaTable, less: Compare, low: number, high: number): number {
  const pivot = read(table, high - 1);
  let up = low;
  let down = high - 1;
  for (;;) {
    while (less(read(table, ++up), pivot)) {
      if (up >= high) run.fail('invalid order function for sorting');
    }
    while (less(pivot, read(table, --down))) {
      if (down <= low) run.fail('invalid order function for sorting');
    }
    if (down < up) break;
    swap(table, up, down);
  }
  swap(table, high - 1, up);
  return up;
}

function read(table: LuaTable, at: number): Value {
  const value = table.list[at - 1];
  return value === undefined ? table.getNumber(at) : value;
}

function swap(table: LuaTable, a: number, b: number): void {
  const value = read(table, a);
  write(table, a, read(table, b));
  write(table, b, value);
}

function write(table: LuaTable, at: number, value: Value): void {
  if (value !== undefined && at <= table.list.length) table.list[at - 1] = value;
  else table.setNumber(at, value);
}
