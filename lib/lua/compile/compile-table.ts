import { assignRaw } from '../operations/set-index';
import type { Expression, TableExpression, TableItem } from '../parse/ast';
import { LuaTable, TABLE_BYTES } from '../values/table';
import { Multi, type Value } from '../values/value';
import type { Evaluate, LuaClosure } from './closure';
import { roomFor } from './constructor-room';
import type { Frame } from './frame';
import { isOpen } from './name-of';
import { inStoreOrder } from './store-order';
import type { Unit } from './unit';

type Fill = (table: LuaTable, frame: Frame, closure: LuaClosure) => void;

/** Compiles a table constructor: its items are evaluated and stored in order. */
export function compileTable(unit: Unit, expression: TableExpression): Evaluate {
  const { items } = expression;
  if (items.length === 0)
    return (_frame, closure) => {
      closure.run.allocate(TABLE_BYTES);
      return new LuaTable();
    };
  const named = compileNamed(unit, items);
  if (named) return named;
  const last = items.at(-1);
  const fills = inStoreOrder(items).map(({ key, value, position, line }): Fill => {
    if (key) return fillKey(unit, line, key, value);
    if (value === last?.value && isOpen(value)) return fillRest(unit, value, position - 1);
    return fillNext(unit, value, position);
  });
  const bytes = TABLE_BYTES + 16 * items.length;
  const room = roomFor(items);
  return (frame, closure) => {
    closure.run.allocate(bytes);
    const table = new LuaTable();
    table.room = room;
    for (const fill of fills) fill(table, frame, closure);
    if (table.list.length > 0 && table.list[table.list.length - 1] === undefined)
      table.setNumber(table.list.length, undefined);
    return table;
  };
}

function fillKey(unit: Unit, line: number, key: Expression, value: Expression): Fill {
  const evaluateKey = unit.expression(key);
  const evaluate = unit.expression(value);
  const operation = unit.operation(line);
  if (key.kind === 'constant' && typeof key.value === 'string') {
    const name = key.value;
    return (table, frame, closure) => {
      const item = evaluate(frame, closure);
      const grown = table.setKey(name, item);
      if (grown !== 0) closure.run.allocate(grown);
    };
  }
  return (table, frame, closure) => {
    const at = evaluateKey(frame, closure);
    assignRaw(closure.run, operation, table, at, evaluate(frame, closure));
  };
}

function fillNext(unit: Unit, value: Expression, position: number): Fill {
  const evaluate = unit.expression(value);
  return (table, frame, closure) => storeInList(table, position, evaluate(frame, closure));
}

function fillRest(unit: Unit, value: Expression, before: number): Fill {
  const evaluate = unit.many(value);
  return (table, frame, closure) => {
    const results = evaluate(frame, closure);
    if (!(results instanceof Multi)) {
      storeInList(table, before + 1, results);
      return;
    }
    closure.run.allocate(results.values.length * 16);
    let position = before;
    for (const item of results.values) storeInList(table, ++position, item);
    if (position > table.room) table.room = position + 1;
  };
}

/**
 * Stores list items at their positions, even nil ones, overwriting values stored by explicit keys.
 */
function storeInList(table: LuaTable, position: number, value: LuaTable['list'][number]): void {
  if (table.list.length === position - 1) {
    if (table.keys.length > 0) table.setKey(position, undefined);
    table.list.push(value);
    if (value === undefined) table.holed = true;
  } else table.setNumber(position, value);
}

const MAX_NAMED = 8;

/**
 * Compiles the common record `{a = …, b = …}`. Its keys are constant, so only the values are
 * created at run time.
 */
function compileNamed(unit: Unit, items: readonly TableItem[]): Evaluate | undefined {
  const keys = items.map(({ key }) => (key?.kind === 'constant' ? key.value : undefined));
  const distinct = new Set(keys).size === keys.length;
  if (!distinct || keys.length > MAX_NAMED || !keys.every((key) => typeof key === 'string'))
    return undefined;
  const each = items.map(({ value }) => unit.expression(value));
  const bytes = TABLE_BYTES + 48 * keys.length;
  return (frame, closure) => {
    closure.run.allocate(bytes);
    const values: Value[] = [];
    let complete = true;
    for (let at = 0; at < each.length; at++) {
      const value = (each[at] as Evaluate)(frame, closure);
      if (value === undefined) complete = false;
      values.push(value);
    }
    if (complete) return LuaTable.withKeys(keys, values);
    const table = new LuaTable();
    for (let at = 0; at < keys.length; at++) table.setKey(keys[at], values[at]);
    return table;
  };
}
