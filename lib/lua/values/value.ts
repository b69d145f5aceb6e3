/** The five types a script sees as identities: table, function, thread, userdata. */
export abstract class LuaObject {
  abstract readonly type: 'table' | 'function' | 'thread' | 'userdata';
}

/** Everything a script can hold. Strings carry one byte per character (0–255); nil is undefined. */
export type Value = undefined | boolean | number | string | LuaObject;

/** Zero, two or more results. One result travels bare, so that a call rarely allocates. */
export class Multi {
  constructor(readonly values: readonly Value[]) {}
}

/** What a function gives back: one bare value, or a `Multi` for any other count. */
export type Results = Value | Multi;

/** No result at all. As a value it reads as nil. */
export const NOTHING = new Multi([]);

/** The first of some results, nil when there is none. */
export function first(results: Results): Value {
  return results instanceof Multi ? results.values[0] : results;
}

/** All results as a list. */
export function all(results: Results): readonly Value[] {
  return results instanceof Multi ? results.values : [results];
}

/** A list as results. */
export function toResults(values: readonly Value[]): Results {
  return values.length === 1 ? values[0] : new Multi(values);
}

/** A light userdata: an identity that prints, and nothing else. */
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

/** The name `type(value)` answers. */
export function typeName(value: Value): TypeName {
  if (value === undefined) return 'nil';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : value.type;
}
