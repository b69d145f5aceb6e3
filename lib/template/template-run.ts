import { metatableFunctions } from '../lua/base/metatables';
import { runDeep } from '../lua/coroutines/run-deep';
import { failArgument, makeFixedNative } from '../lua/native';
import { makeGlobals, type Profile } from '../lua/profiles';
import { type Host, type Limits, Run } from '../lua/run';
import { LuaTable } from '../lua/table';
import type { Value } from '../lua/values';
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
  readonly stringMetatable: LuaTable;
  /** Names of libraries. Their members are shared and protected, the tables themselves are not. */
  readonly libraries: readonly string[];
};

const models = new Map<Profile, Model>();

function getModel(profile: Profile): Model {
  let model = models.get(profile);
  if (model) return model;
  const { globals, stringMetatable } = makeGlobals(profile);
  // Kong renders templates outside its sandbox; `layout` needs metatables.
  for (const [name, value] of Object.entries({ ...metatableFunctions, getmetatable }))
    globals.set(name, value);
  const libraries = globals.keys.filter(
    (name) => typeof name === 'string' && globals.get(name) instanceof LuaTable && name !== '_G',
  );
  model = { globals, stringMetatable, libraries: libraries.map(String) };
  models.set(profile, model);
  return model;
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

/** A run that has templates. */
export class TemplateRun extends Run {
  runtime: Runtime | undefined = undefined;
}

/** A run with globals of its own, for templates. Costs little: libraries are shared. */
export function makeTemplateRun(profile: Profile, limits: Limits, host: Host): TemplateRun {
  const { globals: model, stringMetatable, libraries } = getModel(profile);
  const globals = model.copy();
  globals.set('_G', globals);
  for (const name of libraries) {
    const library = globals.get(name);
    if (library instanceof LuaTable) globals.set(name, library.copy());
  }
  const run = new TemplateRun(limits, globals, host, runDeep);
  run.stringMetatable = stringMetatable;
  return run;
}
