import { LimitError, LuaError } from '../runtime/errors';
import { toByteString, toText } from '../values/byte-string';
import { LuaTable } from '../values/table';
import { luaNull, type Value } from '../values/value';
import { MAX_DEPTH } from './max-depth';
import { shapeBelow } from './shapes';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Converts JSON to Lua values: null becomes `cjson.null`, strings become UTF-8 bytes. */
export function toLua(json: Json | undefined): Value {
  return convert(json, 0, 0);
}

/** `shape` caches the keys of objects previously seen at the same position. */
function convert(json: Json | undefined, depth: number, shape: number): Value {
  if (typeof json === 'string') return toByteString(json);
  if (json === null) return luaNull;
  if (typeof json !== 'object') return json;
  if (depth > MAX_DEPTH) throw new LuaError('data is nested too deeply');
  if (!isList(json)) return convertObject(json, depth, shape);
  const list: Value[] = [];
  for (const item of json) list.push(convert(item, depth + 1, shape));
  return new LuaTable(list);
}

/**
 * A cache of the keys of converted objects, because objects of one source look alike. Its arrays
 * are never modified.
 */
const shapes: Value[][] = [];
const MOST_SHARED = 16;
const LONGEST_SHARED = 40;

type JsonObject = { readonly [key: string]: Json };

function convertObject(json: JsonObject, depth: number, shape: number): LuaTable {
  let keys = shapes[shape] ?? [];
  let values = keys.slice();
  let shared = true;
  let plain = true;
  let count = 0;
  // The objects come from JSON and have only own properties, so `in` avoids creating a key list.
  for (const key in json) {
    const item = json[key];
    // Most values are not objects and need no shape of their own.
    const slot = typeof item === 'object' && item !== null ? shapeBelow(shape, key) : 0;
    const value = convert(item, depth + 1, slot);
    if (value === undefined) continue;
    if (shared && count < keys.length && keys[count] === key) values[count] = value;
    else {
      if (shared) {
        keys = keys.slice(0, count);
        values = values.slice(0, count);
        shared = false;
      }
      const bytes = toByteString(key);
      plain &&= bytes === key;
      keys.push(bytes);
      values.push(value);
    }
    count++;
  }
  if (shared && count < keys.length) {
    keys = keys.slice(0, count);
    values = values.slice(0, count);
    shared = false;
  }
  if (!plain) return toTable(keys, values);
  if (count > MOST_SHARED) return LuaTable.ofDistinct(keys, values);
  if (!shared && keys.every(isShort)) shapes[shape] = keys;
  return LuaTable.withKeys(keys, values);
}

const isShort = (key: Value) => typeof key === 'string' && key.length <= LONGEST_SHARED;

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/**
 * Builds a table from keys that may collide: invalid Unicode strings can become equal when encoded.
 */
export function toTable(keys: readonly Value[], values: readonly Value[]): LuaTable {
  const table = new LuaTable();
  for (const [at, key] of keys.entries()) table.setKey(key, values[at]);
  return table;
}

/**
 * Converts a Lua value to JSON. A table with only list elements becomes an array; functions become
 * null.
 */
export function fromLua(value: Value, maxNodes = Number.POSITIVE_INFINITY): Json {
  // Tables can reference each other, and without a limit two such tables would double the output at
  // every level.
  let left = maxNodes;
  const toJson = (inner: Value, depth: number): Json => {
    if (--left < 0) throw new LimitError('result', 'result limit exceeded');
    if (inner === undefined) return null;
    if (typeof inner === 'string') return toText(inner);
    if (typeof inner === 'boolean') return inner;
    if (typeof inner === 'number') return Number.isFinite(inner) ? inner : null;
    if (!(inner instanceof LuaTable) || depth > MAX_DEPTH) return null;
    if (inner.keys.length === 0 && inner.list.length > 0)
      return inner.list.map((item) => toJson(item, depth + 1));
    const object: [string, Json][] = [];
    for (let at = inner.nextPosition(0); at >= 0; at = inner.nextPosition(at + 1)) {
      const key = inner.keyAt(at);
      if (typeof key !== 'string' && typeof key !== 'number') continue;
      const name = typeof key === 'string' ? toText(key) : `${key}`;
      object.push([name, toJson(inner.valueAt(at), depth + 1)]);
    }
    return Object.fromEntries(object);
  };
  return toJson(value, 0);
}
