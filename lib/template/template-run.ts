import { metatableFunctions } from '../lua/base/metatables';
import { runDeep } from '../lua/coroutines/run-deep';
import { makeGlobals, type Profile } from '../lua/profiles/profiles';
import { failArgument, makeFixedNative } from '../lua/runtime/native';
import { type Host, type Limits, Run } from '../lua/runtime/run';
import { LuaTable } from '../lua/values/table';
import type { Value } from '../lua/values/value';
import type { Failure } from './failure';
import type { Unit, UnitResult } from './unit';

/** The metatables of strings and of protected libraries are shared between runs and unreachable. */
const getmetatable = makeFixedNative('getmetatable', (run, count, subject) => {
  if (count < 1) return failArgument(run, 1, 'value expected');
  if (!(subject instanceof LuaTable)) return undefined;
  return subject.metatable?.getKey('__metatable') ?? subject.metatable;
});

type Model = {
  readonly globals: LuaTable;
  /** The library functions, without nested tables. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, Value>>;
  readonly stringMetatable: LuaTable;
  /**
   * The libraries, copied for each run: library contents are protected, but their tables are not.
   */
  readonly libraries: readonly (readonly [name: Value, copy: () => LuaTable])[];
};

const models = new Map<Profile, Model>();

function getModel(profile: Profile): Model {
  let model = models.get(profile);
  if (model) return model;
  const { globals, stringMetatable } = makeGlobals(profile);
  // Kong renders templates outside its sandbox, and `layout` needs metatables.
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

/** Whether a name is a library in any profile used so far. */
export const isLibraryName = (name: string): boolean => libraryNames.has(name);

/** Lists the tables among the members of a table, except the table itself. */
function findLibraries(members: LuaTable): Model['libraries'] {
  return members.keys.flatMap((name) => {
    const value = members.get(name);
    return value instanceof LuaTable && value !== members ? [[name, makeCopier(value)]] : [];
  });
}

/** Copies a library and its nested libraries. */
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

/** The state shared by the templates of one run. */
export type Runtime = {
  /** The object `template`. */
  readonly template: LuaTable;
  /** `template.cache`: compiled views by key. */
  readonly cache: LuaTable;
  readonly compileUnit: (bytes: string) => UnitResult;
  /** The units that the functions of included views were compiled from; created on first use. */
  views: Map<Value, Unit> | undefined;
  /** The last error that left a template, and its path. */
  failure: Failure | undefined;
};

/**
 * A run for templates. It creates its globals when a template needs one that it could modify. Most
 * templates only use functions, which all runs share.
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

  /** Reads a global without metamethods. */
  readGlobal(name: Value): Value {
    const value = this.model.globals.get(name);
    return value instanceof LuaTable ? this.globals.get(name) : value;
  }

  /** Returns a member of a library, as long as no template has modified a library. */
  readMember(library: string, member: string): Value {
    return this.model.members.get(library)?.get(member);
  }
}

/** Makes a run with globals of its own. */
export function makeTemplateRun(profile: Profile, limits: Limits, host: Host): TemplateRun {
  return new TemplateRun(getModel(profile), limits, host);
}
