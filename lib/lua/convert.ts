import { LuaError } from './errors';
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
  if (depth > MAX_DEPTH) throw new LuaError('data is nested too deeply');
  if (json === null) return luaNull;
  if (typeof json === 'string') return toByteString(json);
  if (typeof json !== 'object') return json;
  const table = new LuaTable();
  if (Array.isArray(json)) {
    for (const item of json) table.list.push(toLua(item, depth + 1));
    return table;
  }
  for (const [key, item] of Object.entries(json))
    table.setKey(toByteString(key), toLua(item, depth + 1));
  return table;
}

/** What a Lua value is in JSON: a list when it has elements only, functions left out as null. */
export function fromLua(value: Value, depth = 0): Json {
  if (value === undefined) return null;
  if (typeof value === 'string') return toText(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (!(value instanceof LuaTable) || depth > MAX_DEPTH) return null;
  if (value.keys.length === 0 && value.list.length > 0)
    return value.list.map((item) => fromLua(item, depth + 1));
  const object: [string, Json][] = [];
  for (let at = value.nextPosition(0); at >= 0; at = value.nextPosition(at + 1)) {
    const key = value.keyAt(at);
    if (typeof key !== 'string' && typeof key !== 'number') continue;
    object.push([
      typeof key === 'string' ? toText(key) : `${key}`,
      fromLua(value.valueAt(at), depth + 1),
    ]);
  }
  return Object.fromEntries(object);
}
