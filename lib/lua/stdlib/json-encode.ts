import type { Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { luaNull, typeName, type Value } from '../values/value';
import { formatNumber } from './format-number';
import { JsonProblem } from './json-decode';
import { allocateString, STRING_BYTES } from './string-budget';

const DEEPEST = 1000;
/** Up to this length, a list may consist of any number of holes. */
const SAFE_LENGTH = 10;
const SPARSE_RATIO = 2;

const ESCAPED = /[^ !#-.0-[\]-~\x80-\xff]/g;
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Encodes a value as lua-cjson does. Throws a JsonProblem. */
export function encodeJson(run: Run, value: Value): string {
  const pieces: string[] = [];
  append(run, pieces, value, 0);
  let length = 0;
  for (const piece of pieces) length += piece.length;
  allocateString(run, length);
  return pieces.join('');
}

function refuse(type: string, why: string): never {
  throw new JsonProblem(`Cannot serialise ${type}: ${why}`);
}

function append(run: Run, pieces: string[], value: Value, depth: number): void {
  run.charge(1);
  if (value instanceof LuaTable) appendTable(run, pieces, value, depth + 1);
  else add(run, pieces, scalar(run, value));
}

function add(run: Run, pieces: string[], text: string): void {
  run.allocate(text.length + STRING_BYTES);
  pieces.push(text);
}

function scalar(run: Run, value: Value): string {
  if (typeof value === 'string') return quoted(run, value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('number', 'must not be NaN or Inf');
    return formatNumber(value);
  }
  if (typeof value === 'boolean') return `${value}`;
  if (value === undefined || value === luaNull) return 'null';
  return refuse(typeName(value), 'type not supported');
}

function quoted(run: Run, text: string): string {
  run.charge(text.length >>> 4);
  run.allocate(text.length * 6);
  return `"${text.replace(ESCAPED, escapeByte)}"`;
}

function escapeByte(byte: string): string {
  return SHORT[byte] ?? `\\u${byte.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function appendTable(run: Run, pieces: string[], table: LuaTable, depth: number): void {
  if (depth > DEEPEST) throw new JsonProblem(`Cannot serialise, excessive nesting (${depth})`);
  const length = arrayLength(run, table);
  if (length > 0) appendArray(run, pieces, table, length, depth);
  else appendObject(run, pieces, table, depth);
}

/**
 * Returns the largest key of a table with positive integer keys only, or 0 when it is an object.
 */
function arrayLength(run: Run, table: LuaTable): number {
  let largest = 0;
  let count = 0;
  run.charge((table.list.length + table.keys.length) >>> 3);
  for (let at = table.nextPosition(0); at >= 0; at = table.nextPosition(at + 1)) {
    const key = table.keyAt(at);
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 1) return 0;
    largest = Math.max(largest, key);
    count++;
  }
  if (largest > count * SPARSE_RATIO && largest > SAFE_LENGTH) {
    refuse('table', 'excessively sparse array');
  }
  return largest;
}

function appendArray(
  run: Run,
  pieces: string[],
  table: LuaTable,
  length: number,
  depth: number,
): void {
  for (let index = 1; index <= length; index++) {
    pieces.push(index === 1 ? '[' : ',');
    append(run, pieces, table.getNumber(index), depth);
  }
  pieces.push(']');
}

function appendObject(run: Run, pieces: string[], table: LuaTable, depth: number): void {
  let separator = '{';
  for (let at = table.nextPosition(0); at >= 0; at = table.nextPosition(at + 1)) {
    add(run, pieces, `${separator}${keyText(run, table.keyAt(at))}:`);
    append(run, pieces, table.valueAt(at), depth);
    separator = ',';
  }
  pieces.push(separator === '{' ? '{}' : '}');
}

function keyText(run: Run, key: Value): string {
  if (typeof key === 'string') return quoted(run, key);
  if (typeof key === 'number') return `"${formatNumber(key)}"`;
  return refuse(typeName(key), 'table key must be a number or string');
}
