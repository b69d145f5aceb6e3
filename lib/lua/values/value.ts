/** A value with identity: table, function, thread or userdata. */
export abstract class LuaObject {
  abstract readonly type: 'table' | 'function' | 'thread' | 'userdata';
}

/** A Lua value. Strings carry one byte per character (0–255); nil is undefined. */
export type Value = undefined | boolean | number | string | LuaObject;

/**
 * Zero, two or more results. A single result is passed bare, so that most calls do not allocate.
 */
export class Multi {
  constructor(readonly values: readonly Value[]) {}
}

/** The results of a function: one bare value, or a `Multi` for any other count. */
export type Results = Value | Multi;

/** No results. Read as a value, it is nil. */
export const NOTHING = new Multi([]);

/** Returns the first result, or nil when there are none. */
export function first(results: Results): Value {
  return results instanceof Multi ? results.values[0] : results;
}

/** Returns all results as a list. */
export function all(results: Results): readonly Value[] {
  return results instanceof Multi ? results.values : [results];
}

/** Converts a list to results. */
export function toResults(values: readonly Value[]): Results {
  return values.length === 1 ? values[0] : new Multi(values);
}

/** A light userdata: a value with an identity and a printed form, and no other operation. */
export class Userdata extends LuaObject {
  readonly type = 'userdata';
  constructor(readonly address: string) {
    super();
  }
}

/** JSON null: `cjson.null` and `ngx.null`. */
export const luaNull = new Userdata('NULL');

export type TypeName =
  | 'nil'
  | 'boolean'
  | 'number'
  | 'string'
  | 'table'
  | 'function'
  | 'thread'
  | 'userdata';

/** The names that `type(value)` returns. */
export function typeName(value: Value): TypeName {
  if (value === undefined) return 'nil';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : value.type;
}
