import { LimitError, LuaError } from './errors';
import { LuaTable } from './table';
import { toByteString, toText } from './text';
import { luaNull, type Value } from './values';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

const MAX_DEPTH = 200;

/** JSON as Lua values: null becomes `cjson.null`, texts become UTF-8 bytes. */
export function toLua(json: Json | undefined, depth = 0): Value {
  if (typeof json === 'string') return toByteString(json);
  if (json === null) return luaNull;
  if (typeof json !== 'object') return json;
  if (depth > MAX_DEPTH) throw new LuaError('data is nested too deeply');
  if (isList(json)) {
    const list: Value[] = [];
    for (const item of json) list.push(toLua(item, depth + 1));
    return new LuaTable(list);
  }
  const keys: Value[] = [];
  const values: Value[] = [];
  let plain = true;
  // JSON has own keys only; `in` reads them without making a list first.
  for (const key in json) {
    const value = toLua(json[key], depth + 1);
    if (value === undefined) continue;
    const bytes = toByteString(key);
    plain &&= bytes === key;
    keys.push(bytes);
    values.push(value);
  }
  return plain ? LuaTable.ofDistinct(keys, values) : toTable(keys, values);
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** For keys beyond ASCII: two that are no proper text may have become the same. */
function toTable(keys: readonly Value[], values: readonly Value[]): LuaTable {
  const table = new LuaTable();
  for (const [at, key] of keys.entries()) table.setKey(key, values[at]);
  return table;
}

/** What a Lua value is in JSON: a list when it has elements only, functions left out as null. */
export function fromLua(value: Value, maxNodes = Number.POSITIVE_INFINITY): Json {
  // Tables can hold each other: without a count, two in one another would double at every level.
  let left = maxNodes;
  const convert = (inner: Value, depth: number): Json => {
    if (--left < 0) throw new LimitError('result', 'result limit exceeded');
    if (inner === undefined) return null;
    if (typeof inner === 'string') return toText(inner);
    if (typeof inner === 'boolean') return inner;
    if (typeof inner === 'number') return Number.isFinite(inner) ? inner : null;
    if (!(inner instanceof LuaTable) || depth > MAX_DEPTH) return null;
    if (inner.keys.length === 0 && inner.list.length > 0)
      return inner.list.map((item) => convert(item, depth + 1));
    const object: [string, Json][] = [];
    for (let at = inner.nextPosition(0); at >= 0; at = inner.nextPosition(at + 1)) {
      const key = inner.keyAt(at);
      if (typeof key !== 'string' && typeof key !== 'number') continue;
      const name = typeof key === 'string' ? toText(key) : `${key}`;
      object.push([name, convert(inner.valueAt(at), depth + 1)]);
    }
    return Object.fromEntries(object);
  };
  return convert(value, 0);
}
