import { metatableFunctions } from '../lua/base/metatables';
import { runDeep } from '../lua/coroutines/run-deep';
import { makeGlobals, type Profile } from '../lua/profiles/profiles';
import { failArgument, makeFixedNative } from '../lua/runtime/native';
import { type Host, type Limits, Run } from '../lua/runtime/run';
import { LuaTable } from '../lua/values/table';
import type { Value } from '../lua/values/value';
import type { Failure } from './failure';
import type { Unit, UnitResult } from './unit';

/** The metatables of strings and of protected libraries are shared between runs: out of reach. */
const getmetatable = makeFixedNative('getmetatable', (run, count, subject) => {
  if (count < 1) return failArgument(run, 1, 'value expected');
  if (!(subject instanceof LuaTable)) return undefined;
  return subject.metatable?.getKey('__metatable') ?? subject.metatable;
});

type Model = {
  readonly globals: LuaTable;
  /** What the libraries have, but for the tables within. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, Value>>;
  readonly stringMetatable: LuaTable;
  /** The libraries, copied for each run: what is behind one is protected, the table itself is not. */
  readonly libraries: readonly (readonly [name: Value, copy: () => LuaTable])[];
};

const models = new Map<Profile, Model>();

function getModel(profile: Profile): Model {
  let model = models.get(profile);
  if (model) return model;
  const { globals, stringMetatable } = makeGlobals(profile);
  // Kong renders templates outside its sandbox; `layout` needs metatables.
  for (const [name, value] of Object.entries({ ...metatableFunctions, getmetatable }))
    globals.set(name, value);
  const libraries = findLibraries(globals);
  model = { globals, stringMetatable, libraries, members: findMembers(globals) };
  models.set(profile, model);
  return model;
}

function findMembers(globals: LuaTable): Model['members'] {
  const members = new Map<string, ReadonlyMap<string, Value>>();
  for (const name of globals.keys) {
    const library = globals.get(name);
    if (typeof name !== 'string' || !(library instanceof LuaTable) || library === globals) continue;
    libraryNames.add(name);
    members.set(
      name,
      new Map([...listMembers(library.metatable?.getKey('__index')), ...listMembers(library)]),
    );
  }
  return members;
}

function listMembers(table: Value): [string, Value][] {
  if (!(table instanceof LuaTable)) return [];
  return table.keys.flatMap((name): [string, Value][] => {
    const value = table.get(name);
    return typeof name === 'string' && !(value instanceof LuaTable) ? [[name, value]] : [];
  });
}

const libraryNames = new Set<string>();

/** Whether a name is that of a library in a profile that was used. */
export const isLibraryName = (name: string): boolean => libraryNames.has(name);

/** The tables among the members of a table, but for itself. */
function findLibraries(members: LuaTable): Model['libraries'] {
  return members.keys.flatMap((name) => {
    const value = members.get(name);
    return value instanceof LuaTable && value !== members ? [[name, makeCopier(value)]] : [];
  });
}

/** Copies a library, and the libraries within what it reads through to. */
function makeCopier(library: LuaTable): () => LuaTable {
  const metatable = library.metatable;
  const behind = metatable?.getKey('__index');
  const inner = behind instanceof LuaTable ? findLibraries(behind) : [];
  if (!metatable || !(behind instanceof LuaTable) || inner.length === 0)
    return () => library.copy();
  return () => {
    const copy = library.copy();
    const index = copyWith(behind, inner);
    copy.metatable = metatable.copy();
    copy.metatable.set('__index', index);
    return copy;
  };
}

function copyWith(members: LuaTable, libraries: Model['libraries']): LuaTable {
  const copy = members.copy();
  for (const [name, copyLibrary] of libraries) copy.set(name, copyLibrary());
  return copy;
}

/** What the templates of one run share. */
export type Runtime = {
  /** The object templates see as `template`. */
  readonly template: LuaTable;
  /** `template.cache`: compiled views by their key. */
  readonly cache: LuaTable;
  readonly compileUnit: (bytes: string) => UnitResult;
  /** What the functions of included views were compiled from; made when there is one. */
  views: Map<Value, Unit> | undefined;
  /** The last error that left a template, and the way it came. */
  failure: Failure | undefined;
};

/**
 * A run that has templates. Its globals are made when a template needs one that it could change:
 * most use functions only, which are the same in all runs.
 */
export class TemplateRun extends Run {
  runtime: Runtime | undefined = undefined;

  constructor(
    private readonly model: Model,
    limits: Limits,
    host: Host,
  ) {
    super(limits, undefined, host, runDeep);
    this.stringMetatable = model.stringMetatable;
  }

  protected override makeGlobals(): LuaTable {
    const globals = copyWith(this.model.globals, this.model.libraries);
    globals.set('_G', globals);
    return globals;
  }

  /** A global, read raw. */
  readGlobal(name: Value): Value {
    const value = this.model.globals.get(name);
    return value instanceof LuaTable ? this.globals.get(name) : value;
  }

  /** What a library has under a name, as long as no template has changed one. */
  readMember(library: string, member: string): Value {
    return this.model.members.get(library)?.get(member);
  }
}

/** A run with globals of its own, for templates. */
export function makeTemplateRun(profile: Profile, limits: Limits, host: Host): TemplateRun {
  return new TemplateRun(getModel(profile), limits, host);
}
