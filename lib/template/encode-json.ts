import type { Run } from '../lua/runtime/run';
import { allocateString } from '../lua/stdlib/string-budget';
import { LuaTable } from '../lua/values/table';
import { luaNull, typeName, type Value } from '../lua/values/value';

const DEEPEST = 100;
const LITERAL = /^[ !#-[\]-~\x80-\xff]*$/;

const ESCAPES: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * Encodes a Lua value as JSON for the helper `json`. A table with the keys 1…n becomes an array,
 * any other table an object; an empty table becomes an object. Raises an error for values without a
 * JSON form: functions, NaN and cycles.
 */
export function encodeJson(run: Run, value: Value): string {
  return encodeValue(run, value, []);
}

function encodeValue(run: Run, value: Value, within: LuaTable[]): string {
  if (value === undefined || value === luaNull) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'string') return encodeString(run, value);
  if (typeof value === 'number') return encodeNumber(run, value);
  if (value instanceof LuaTable) return encodeTable(run, value, within);
  return run.fail(`json: a ${typeName(value)} cannot be JSON`);
}

function encodeNumber(run: Run, value: number): string {
  return Number.isFinite(value) ? `${value}` : run.fail('json: the number is not finite');
}

function encodeString(run: Run, bytes: string): string {
  allocateString(run, bytes.length + 2);
  if (LITERAL.test(bytes)) return `"${bytes}"`;
  let text = '"';
  for (const character of bytes) {
    const escaped = ESCAPES[character];
    if (escaped !== undefined) text += escaped;
    else if (character < ' ' || character === '\x7f') text += escapeControl(character);
    else text += character;
  }
  return `${text}"`;
}

function escapeControl(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function encodeTable(run: Run, table: LuaTable, within: LuaTable[]): string {
  if (within.includes(table)) return run.fail('json: the table holds itself');
  if (within.length >= DEEPEST) return run.fail(`json: nested deeper than ${DEEPEST} levels`);
  within.push(table);
  const parts: string[] = [];
  let whole = true;
  const keys: Value[] = [];
  for (let at = table.nextPosition(0); at >= 0; at = table.nextPosition(at + 1)) {
    run.charge(1);
    const key = table.keyAt(at);
    keys.push(key);
    whole &&= key === keys.length;
    parts.push(encodeValue(run, table.valueAt(at), within));
  }
  within.pop();
  const list = whole && keys.length > 0;
  const members = list
    ? parts
    : parts.map((part, index) => `${encodeKey(run, keys[index])}:${part}`);
  const text = members.join(',');
  allocateString(run, text.length + 2);
  return list ? `[${text}]` : `{${text}}`;
}

function encodeKey(run: Run, key: Value): string {
  if (typeof key === 'string') return encodeString(run, key);
  if (typeof key === 'number') return `"${key}"`;
  return run.fail(`json: a ${typeName(key)} cannot be a key`);
}
