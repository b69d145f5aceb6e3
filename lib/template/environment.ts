import { type GlobalHint, GlobalSource } from '../lua/operations/global-source';
import { LuaError } from '../lua/runtime/errors';
import type { Run } from '../lua/runtime/run';
import { readIndex } from '../lua/stdlib/read-index';
import { LuaTable } from '../lua/values/table';
import { typeName, type Value } from '../lua/values/value';
import { isLibraryName, TemplateRun } from './template-run';

const ENVIRONMENT_BYTES = 160;

/**
 * Resolves a name that is not a global of the template: first in the context, then in the template
 * object, then in Lua's globals. As in lua-resty-template, `false` counts as missing (spec §6).
 */
function lookUp(run: Run, environment: Value, name: Value): Value {
  if (!(environment instanceof LuaTable)) return undefined;
  const context = environment.getKey('context');
  // Here the environment would look up the name in itself without end.
  if (context === undefined) throw new LuaError('stack overflow');
  const inContext = readFrom(run, 'context', context, name);
  if (inContext !== undefined && inContext !== false) return inContext;
  return lookBehind(run, environment, context, name);
}

/** Reads a name from the template object or Lua's globals. */
function lookBehind(run: Run, environment: LuaTable, context: Value, name: Value): Value {
  const template = environment.getKey('template') ?? readField(run, context, 'template');
  if (template === undefined || template === false) throw new LuaError('stack overflow');
  const inTemplate = readFrom(run, 'template', template, name);
  if (inTemplate !== undefined && inTemplate !== false) return inTemplate;
  return run instanceof TemplateRun && !run.hasGlobals
    ? run.readGlobal(name)
    : readField(run, run.globals, name);
}

function readField(run: Run, object: Value, name: Value): Value {
  return isPlain(object) ? object.get(name) : readIndex(run, object, name);
}

/** Reads from the context or the template object, as named in error messages. */
function readFrom(run: Run, field: 'context' | 'template', object: Value, name: Value): Value {
  if (!(object instanceof LuaTable) && run.metamethod(object, '__index') === undefined)
    throw new LuaError(`attempt to index field '${field}' (a ${typeName(object)} value)`);
  return readField(run, object, name);
}

const isPlain = (object: Value): object is LuaTable =>
  object instanceof LuaTable && object.metatable === undefined;

/** Whether a plain table has no value under a name. */
function isSilent(object: Value, name: string): boolean {
  if (!isPlain(object)) return false;
  const value = object.getKey(name);
  return value === undefined || value === false;
}

class EnvironmentIndex extends GlobalSource {
  override isLibrary(name: string): boolean {
    return isLibraryName(name);
  }

  protected override find(run: Run, environment: LuaTable, name: string, hint: GlobalHint): Value {
    const context = environment.getKey('context');
    if (!isPlain(context)) return lookUp(run, environment, name);
    const { keys } = context;
    if (hint.slot >= keys.length || keys[hint.slot] !== name) {
      const found = context.find(name);
      if (found < 0) return lookBehind(run, environment, context, name);
      hint.slot = found;
    }
    const value = context.values[hint.slot];
    return value === undefined || value === false
      ? lookBehind(run, environment, context, name)
      : value;
  }

  protected override findMember(
    run: Run,
    environment: LuaTable,
    name: string,
    member: string,
  ): Value {
    if (!(run instanceof TemplateRun) || run.hasGlobals || environment.find(name) >= 0)
      return undefined;
    const hidden =
      isSilent(environment.getKey('context'), name) &&
      isSilent(environment.getKey('template'), name);
    return hidden ? run.readMember(name, member) : undefined;
  }
}

const METATABLE = LuaTable.of([
  [
    '__index',
    new EnvironmentIndex('__index', (run, _count, environment, name) =>
      lookUp(run, environment, name),
    ),
  ],
]);

/**
 * Makes the globals of one compiled template: its own, `context` and `template`, and those they
 * provide.
 */
export function makeEnvironment(run: Run, template: LuaTable): LuaTable {
  run.allocate(ENVIRONMENT_BYTES);
  const environment = MODEL.copy();
  environment.set('template', template);
  return environment;
}

const MODEL = LuaTable.of([
  ['context', false],
  ['template', false],
]);
MODEL.metatable = METATABLE;
