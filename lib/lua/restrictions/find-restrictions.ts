import type { CallExpression, Expression, GlobalExpression } from '../parse/ast';
import type { Diagnostic } from '../parse/diagnostic';
import { parseChunk } from '../parse/parse-chunk';
import { makePlaces } from '../parse/source-positions';
import type { Profile } from '../profiles/profiles';
import { invoke } from '../runtime/execute';
import { makeState, type State } from '../runtime/state';
import { toByteString, toText } from '../values/byte-string';
import { LuaTable } from '../values/table';
import type { Value } from '../values/value';
import { walkFunction } from './walk-function';

/** Something a chunk uses that a profile does not give. */
export interface Restriction extends Pick<Diagnostic, 'message' | 'start' | 'end'> {
  /** A name that is nil, a field of a library that is, a module, or a library that is written to. */
  readonly kind: 'global' | 'field' | 'module' | 'write';
  /** As the source has it: `io`, `string.dump`, `resty.http`. */
  readonly name: string;
}

type Path = { readonly names: readonly string[]; readonly start: number; readonly end: number };

/**
 * What a profile would refuse a chunk (spec §5.9): globals, fields of libraries and modules it does
 * not show, and writes to its libraries, in the order of the source. It only looks, and runs none
 * of it: what is reached in other ways, say by a local that holds a library, goes unseen. Nothing
 * for a source that does not parse.
 */
export function findRestrictions(source: string, profile: Profile): Restriction[] {
  const { chunk } = parseChunk(source, '=lambda');
  if (!chunk) return [];
  const state = makeState({ profile });
  const placeAt = makePlaces(toByteString(source), source);
  const own = new Set<string>();
  const found: Restriction[] = [];
  const add = (
    kind: Restriction['kind'],
    name: string,
    message: string,
    from: number,
    to: number,
  ) => found.push({ kind, name: toText(name), message, start: placeAt(from), end: placeAt(to) });

  walkFunction(chunk.main, {
    read: () => false,
    write: (target) => {
      if (target.kind === 'global') own.add(target.name);
    },
  });

  const readPath = (path: Path): void => {
    const { names, start, end } = path;
    const [head = ''] = names;
    if (own.has(head)) return;
    const missing = findMissing(state, names);
    if (missing === undefined) return;
    const name = names.slice(0, missing + 1).join('.');
    const message = `'${toText(name)}' is nil in this sandbox`;
    const last = missing === 0 ? start + head.length : end;
    add(missing === 0 ? 'global' : 'field', name, message, start, last);
  };

  walkFunction(chunk.main, {
    read(expression) {
      if (expression.kind === 'call') readModule(state, expression, own, add);
      const path = toPath(expression);
      if (path) readPath(path);
      return path !== undefined;
    },
    write(target) {
      const path = target.kind === 'index' ? toPath(target) : undefined;
      const library = path?.names.slice(0, -1);
      if (!path || !library || library.length === 0 || own.has(library[0] ?? '')) return;
      const value = readValue(state, library);
      if (!(value instanceof LuaTable) || value.metatable?.getKey('__newindex') === undefined)
        return;
      const name = path.names.join('.');
      const message = `Can not modify ${toText(name)}. Protected by the sandbox.`;
      add('write', name, message, path.start, path.end);
    },
  });
  return found.sort((a, b) => a.start.offset - b.start.offset);
}

/** A global and the fields named behind it; undefined for anything else. */
function toPath(expression: Expression): Path | undefined {
  if (expression.kind === 'global') return pathOf(expression);
  if (expression.kind !== 'index' || expression.key.kind !== 'constant') return undefined;
  const path = toPath(expression.object);
  const { value } = expression.key;
  return path && typeof value === 'string'
    ? { names: [...path.names, value], start: path.start, end: expression.end }
    : undefined;
}

const pathOf = ({ name, start }: GlobalExpression): Path => ({
  names: [name],
  start,
  end: start + name.length,
});

/** The place of the first name that leads nowhere. A value that is no table may have any field. */
function findMissing(state: State, names: readonly string[]): number | undefined {
  let value: Value = state.globals;
  for (const [at, name] of names.entries()) {
    if (!(value instanceof LuaTable)) return undefined;
    value = readMember(value, name);
    if (value === undefined) return at;
  }
  return undefined;
}

function readValue(state: State, names: readonly string[]): Value {
  let value: Value = state.globals;
  for (const name of names) value = value instanceof LuaTable ? readMember(value, name) : undefined;
  return value;
}

/** A member of a table, or of the library it stands for. */
function readMember(table: LuaTable, name: string): Value {
  const behind = table.metatable?.getKey('__index');
  return table.getKey(name) ?? (behind instanceof LuaTable ? behind.getKey(name) : undefined);
}

function readModule(
  state: State,
  call: CallExpression,
  own: ReadonlySet<string>,
  add: (kind: 'module', name: string, message: string, from: number, to: number) => void,
): void {
  const [argument] = call.args;
  const { callee } = call;
  if (callee.kind !== 'global' || callee.name !== 'require' || own.has('require')) return;
  if (argument?.kind !== 'constant' || typeof argument.value !== 'string') return;
  // The engine's own require answers; it only makes tables.
  const outcome = invoke(state, state.globals.getKey('require'), [argument.value]);
  if (outcome.ok || !('error' in outcome) || typeof outcome.error !== 'string') return;
  const end = callee.start + callee.name.length;
  add('module', argument.value, toText(outcome.error), callee.start, end);
}
