import { checkTable, makeNative } from '../runtime/native';
import type { Run } from '../runtime/run';
import type { LuaTable } from '../values/table';
import { typeName, type Value } from '../values/value';
import { checkInteger, optionalInteger, optionalString } from './arguments';
import { formatNumber } from './format-number';
import { allocateString } from './string-budget';

/** Up to this number, joining one by one is faster. */
const FEW = 4;

/** `table.concat(t [, sep [, i [, j]]])`: strings and numbers only. */
export const tableConcat = makeNative('concat', (run, args) => {
  const count = args.length;
  const table = checkTable(run, args[0], 1, count);
  const separator = optionalString(run, args[1], 2, count, '');
  const from = optionalInteger(run, args[2], 3, count, 1);
  const to = args[3] === undefined ? table.length : checkInteger(run, args[3], 4, count);
  return concatRange(run, table, separator, from, to);
});

/** Joins the strings and numbers in a range of a table. */
export function concatRange(
  run: Run,
  table: LuaTable,
  separator: string,
  from: number,
  to: number,
): string {
  if (from > to) return '';
  run.charge((to - from) >>> 4);
  if (from === 1 && to === table.list.length) {
    const length = textLength(table.list);
    if (length >= 0) {
      allocateString(run, length + separator.length * (to - 1));
      return to < FEW ? joinFew(table.list, separator) : table.list.join(separator);
    }
  }
  const pieces = collect(run, table, from, to);
  allocateString(run, textLength(pieces) + separator.length * (to - from));
  return pieces.join(separator);
}

/** Returns the total length of the strings, or -1 when another type is among them. */
function textLength(values: readonly Value[]): number {
  let length = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (typeof value !== 'string') return -1;
    length += value.length;
  }
  return length;
}

function collect(run: Run, table: LuaTable, from: number, to: number): readonly string[] {
  const pieces: string[] = [];
  for (let at = from; at <= to; at++) {
    const value = table.getNumber(at);
    pieces.push(typeof value === 'string' ? value : toPiece(run, value, at));
    if ((at & 15) === 0) run.allocate(128);
  }
  return pieces;
}

function toPiece(run: Run, value: Value, at: number): string {
  if (typeof value === 'number') return formatNumber(value);
  return run.fail(`invalid value (${typeName(value)}) at index ${at} in table for 'concat'`);
}

function joinFew(pieces: readonly Value[], separator: string): string {
  let out = `${pieces[0]}`;
  for (let at = 1; at < pieces.length; at++) out += `${separator}${pieces[at]}`;
  return out;
}
