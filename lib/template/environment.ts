import { makeFixedNative } from '../lua/native';
import type { Run } from '../lua/run';
import { readIndex } from '../lua/stdlib/read-index';
import { LuaTable } from '../lua/table';
import type { Value } from '../lua/values';

const ENVIRONMENT_BYTES = 160;

/**
 * A name that is no global of the template: the context, then the template object, then Lua's
 * globals. As in lua-resty-template `false` counts as missing on the way (spec §6).
 */
const lookUp = makeFixedNative('__index', (run, _count, environment, name) => {
  if (!(environment instanceof LuaTable)) return undefined;
  const inContext = readField(run, environment.getKey('context'), name);
  if (inContext !== undefined && inContext !== false) return inContext;
  const inTemplate = readField(run, environment.getKey('template'), name);
  if (inTemplate !== undefined && inTemplate !== false) return inTemplate;
  return readField(run, run.globals, name);
});

function readField(run: Run, object: Value, name: Value): Value {
  const plain = object instanceof LuaTable && object.metatable === undefined;
  return plain ? object.get(name) : readIndex(run, object, name);
}

const METATABLE = LuaTable.of([['__index', lookUp]]);

/** The globals of one compiled template: its own, `context` and `template`, and what those show. */
export function makeEnvironment(run: Run, template: LuaTable): LuaTable {
  run.allocate(ENVIRONMENT_BYTES);
  const environment = new LuaTable();
  environment.metatable = METATABLE;
  environment.set('context', false);
  environment.set('template', template);
  return environment;
}
