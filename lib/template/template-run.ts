import { metatableFunctions } from '../lua/base/metatables';
import { runDeep } from '../lua/coroutines/run-deep';
import { failArgument, makeFixedNative } from '../lua/native';
import { makeGlobals, type Profile } from '../lua/profiles';
import { type Host, type Limits, Run } from '../lua/run';
import { LuaTable } from '../lua/table';
import type { Value } from '../lua/values';
import type { Runtime } from './runtime';

/**
 * Templates see the globals of a profile and, for `layout` and objects of their own, metatables of
 * tables. Nothing that is shared between runs can be reached that way.
 */
const setmetatable = metatableFunctions.setmetatable;

const getmetatable = makeFixedNative('getmetatable', (run, count, subject) => {
  if (count < 1) return failArgument(run, 1, 'value expected');
  if (!(subject instanceof LuaTable)) return undefined;
  return subject.metatable?.getKey('__metatable') ?? subject.metatable;
});

type Shared = { readonly globals: LuaTable; readonly stringMetatable: LuaTable };

const shared = new Map<Profile, Shared>();

function getShared(profile: Profile): Shared {
  let made = shared.get(profile);
  if (made) return made;
  made = makeGlobals(profile);
  for (const [name, value] of Object.entries({ setmetatable, getmetatable }))
    made.globals.set(name, value);
  shared.set(profile, made);
  return made;
}

/** A run that has templates. */
export class TemplateRun extends Run {
  runtime: Runtime | undefined = undefined;
}

/** A run with globals of its own, for templates. Costs little: libraries are shared. */
export function makeTemplateRun(profile: Profile, limits: Limits, host: Host): TemplateRun {
  const { globals: model, stringMetatable } = getShared(profile);
  const globals = model.copy();
  const self: Value = globals;
  globals.set('_G', self);
  const run = new TemplateRun(limits, globals, host, runDeep);
  run.stringMetatable = stringMetatable;
  return run;
}
