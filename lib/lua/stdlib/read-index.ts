import { LuaError } from '../runtime/errors';
import { LuaFunction, type Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { first, typeName, type Value } from '../values/value';

const LONGEST_CHAIN = 100;

/** Reads `object[key]` with metamethods, for library functions. */
export function readIndex(run: Run, object: Value, key: Value): Value {
  let from = object;
  for (let turn = 0; turn < LONGEST_CHAIN; turn++) {
    const value = from instanceof LuaTable ? from.get(key) : undefined;
    if (value !== undefined) return value;
    const handler = run.metamethod(from, '__index');
    if (handler instanceof LuaFunction) return first(run.call2(handler, from, key));
    if (handler === undefined) {
      if (from instanceof LuaTable) return undefined;
      throw new LuaError(`attempt to index a ${typeName(from)} value`);
    }
    from = handler;
  }
  throw new LuaError('loop in gettable');
}
