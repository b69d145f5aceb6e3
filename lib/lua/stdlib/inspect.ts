import type { Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { typeName, type Value } from '../values/value';
import { displayRaw } from './display';
import { quote } from './quote';
import { STRING_BYTES } from './string-budget';

const DEEPEST = 50;
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Formats a value for people: lists on one line, other entries one per line, each table once. */
export function inspectValue(run: Run, value: Value): string {
  return show(run, value, 0, new Set());
}

function show(run: Run, value: Value, depth: number, seen: Set<LuaTable>): string {
  run.charge(1);
  if (typeof value === 'string') {
    run.allocate(value.length * 4 + STRING_BYTES);
    return quote(value);
  }
  if (!(value instanceof LuaTable)) {
    return typeof value === 'object' ? `<${typeName(value)}>` : displayRaw(run, value);
  }
  if (depth > DEEPEST || seen.has(value)) return '<table>';
  seen.add(value);
  return showTable(run, value, depth, seen);
}

function showTable(run: Run, table: LuaTable, depth: number, seen: Set<LuaTable>): string {
  const indent = '  '.repeat(depth);
  run.allocate((table.list.length + table.keys.length) * 2 * (indent.length + STRING_BYTES));
  const listed = table.list.map((value) => show(run, value, depth + 1, seen));
  const named: string[] = [];
  table.keys.forEach((key, slot) => {
    const value = table.values[slot];
    if (value === undefined) return;
    const name =
      typeof key === 'string' && IDENTIFIER.test(key)
        ? key
        : `[${show(run, key, depth + 1, seen)}]`;
    named.push(`\n${indent}  ${name} = ${show(run, value, depth + 1, seen)}`);
  });
  if (named.length > 0)
    return `{${[...listed.map((text) => ` ${text}`), ...named].join(',')}\n${indent}}`;
  return listed.length === 0 ? '{}' : `{ ${listed.join(', ')} }`;
}
