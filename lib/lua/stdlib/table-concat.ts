import { checkTable, makeNative } from '../native';
import type { Run } from '../run';
import type { LuaTable } from '../table';
import { typeName, type Value } from '../values';
import { checkInteger, optionalInteger, optionalString } from './arguments';
import { formatNumber } from './format-number';
import { allocateText } from './text-budget';

/** `table.concat(t [, sep [, i [, j]]])`: strings and numbers only. */
export const tableConcat = makeNative('concat', (run, args) => {
  const count = args.length;
  const table = checkTable(run, args[0], 1, count);
  const separator = optionalString(run, args[1], 2, count, '');
  const from = optionalInteger(run, args[2], 3, count, 1);
  const to = args[3] === undefined ? table.length : checkInteger(run, args[3], 4, count);
  if (from > to) return '';
  const pieces = collect(run, table, from, to);
  let length = separator.length * (to - from);
  for (const piece of pieces) length += piece.length;
  allocateText(run, length);
  return pieces.length < 4 ? joinFew(pieces, separator) : pieces.join(separator);
});

function collect(run: Run, table: LuaTable, from: number, to: number): readonly string[] {
  const pieces: string[] = [];
  for (let at = from; at <= to; at++) {
    const value = table.getNumber(at);
    pieces.push(typeof value === 'string' ? value : toPiece(run, value, at));
    if ((at & 15) === 0) run.charge(1);
  }
  run.allocate(8 * pieces.length);
  return pieces;
}

function toPiece(run: Run, value: Value, at: number): string {
  if (typeof value === 'number') return formatNumber(value);
  return run.fail(`invalid value (${typeName(value)}) at index ${at} in table for 'concat'`);
}

function joinFew(pieces: readonly string[], separator: string): string {
  let out = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at++) out += separator + pieces[at];
  return out;
}
