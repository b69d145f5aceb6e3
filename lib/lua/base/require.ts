import { protectLibrary } from '../profiles/protect-library';
import { checkString, makeFixedNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import type { Library } from '../stdlib/index';
import type { Value } from '../values/value';

/**
 * Makes `require` as in Kong's sandbox: it returns known modules and raises an error for all
 * others.
 */
export function makeRequire(
  modules: Readonly<Record<string, Library>>,
  functions: Readonly<Record<string, Value>>,
): LuaFunction {
  const known = new Map<string, () => Value>();
  for (const [name, library] of Object.entries(modules)) {
    known.set(name, protectLibrary(name, library));
  }
  for (const [name, value] of Object.entries(functions)) known.set(name, () => value);
  // One state always gets the same table for a module.
  const loadedBy = new WeakMap<Run, Map<string, Value>>();
  return makeFixedNative('require', (run, count, name): Value => {
    const wanted = checkString(run, name, 1, count);
    const make = known.get(wanted) ?? run.fail(`require '${wanted}' not allowed within sandbox`);
    const loaded = loadedBy.get(run) ?? new Map<string, Value>();
    loadedBy.set(run, loaded);
    if (!loaded.has(wanted)) loaded.set(wanted, make());
    return loaded.get(wanted);
  });
}
