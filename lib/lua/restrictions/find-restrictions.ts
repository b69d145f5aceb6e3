import type { CallExpression, Expression, GlobalExpression } from '../parse/ast';
import type { Diagnostic } from '../parse/diagnostic';
import { parseChunk } from '../parse/parse-chunk';
import { makeSourcePositions } from '../parse/source-positions';
import type { Profile } from '../profiles/profiles';
import { invoke } from '../runtime/execute';
import { makeState, type State } from '../runtime/state';
import { toByteString, toText } from '../values/byte-string';
import { LuaTable } from '../values/table';
import type { Value } from '../values/value';
import { walkFunction } from './walk-function';

/** A restricted name that a chunk uses: the profile does not provide it. */
export interface Restriction extends Pick<Diagnostic, 'message' | 'start' | 'end'> {
  /** An undefined global, an undefined field of a library, a module, or a write to a library. */
  readonly kind: 'global' | 'field' | 'module' | 'write';
  /** As written in the source: `io`, `string.dump`, `resty.http`. */
  readonly name: string;
}

type Path = { readonly names: readonly string[]; readonly start: number; readonly end: number };

/**
 * Finds what a profile restricts in a chunk (spec §5.9): globals, library fields and modules that
 * it does not provide, and writes to its libraries, in source order. This is a static check that
 * runs no code, so indirect uses, such as a local that holds a library, are not found. Returns an
 * empty list for a source with syntax errors.
 */
export function findRestrictions(source: string, profile: Profile): Restriction[] {
  const { chunk } = parseChunk(source, '=lambda');
  if (!chunk) return [];
  const state = makeState({ profile });
  const positionAt = makeSourcePositions(toByteString(source), source);
  const own = new Set<string>();
  const found: Restriction[] = [];
  const add = (
    kind: Restriction['kind'],
    name: string,
    message: string,
    from: number,
    to: number,
  ) =>
    found.push({ kind, name: toText(name), message, start: positionAt(from), end: positionAt(to) });

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

/**
 * Returns a global with the constant field names that follow it, or undefined for other
 * expressions.
 */
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

/**
 * Returns the index of the first undefined name in a path. A value that is not a table may have any
 * field.
 */
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

/** Reads a member of a table, or of the library that a proxy table stands for. */
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
  // Calling the engine's own require is safe: it only creates tables.
  const outcome = invoke(state, state.globals.getKey('require'), [argument.value]);
  if (outcome.ok || !('error' in outcome) || typeof outcome.error !== 'string') return;
  const end = callee.start + callee.name.length;
  add('module', argument.value, toText(outcome.error), callee.start, end);
}
