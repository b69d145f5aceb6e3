import { LuaFunction, type Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { first, type Value } from '../values/value';
import { callEvent, type Operation } from './operation';

const MAX_CHAIN = 100;

/** Follows `__index` from an object until it finds a value or a function to call. */
export function findIndexed(
  run: Run,
  operation: Operation,
  start: Value,
  key: Value,
): { value: Value } | { handler: Value; object: Value } {
  let object = start;
  for (let links = 0; links < MAX_CHAIN; links++) {
    let handler: Value;
    if (object instanceof LuaTable) {
      const value = object.get(key);
      if (value !== undefined || object.metatable === undefined) return { value };
      handler = object.metatable.indexHandler;
      if (handler === undefined) return { value };
    } else {
      handler = run.metamethod(object, '__index');
      if (handler === undefined)
        return operation.fail('index', links === 0 ? operation.left : '', object);
    }
    if (handler instanceof LuaFunction) return { handler, object };
    object = handler;
  }
  return operation.raise('loop in gettable');
}

/** Evaluates `object[key]` with metamethods. */
export function indexValue(
  run: Run,
  operation: Operation,
  start: Value,
  key: Value,
  followed = 0,
): Value {
  let object = start;
  for (let links = followed; links < MAX_CHAIN; links++) {
    let handler: Value;
    if (object instanceof LuaTable) {
      const value = object.get(key);
      if (value !== undefined || object.metatable === undefined) return value;
      handler = object.metatable.indexHandler;
      if (handler === undefined) return undefined;
    } else if (typeof object === 'string') {
      handler = run.stringMetatable?.indexHandler;
      if (handler === undefined) return operation.fail('index', operation.left, object);
    } else return operation.fail('index', links === 0 ? operation.left : '', object);
    if (handler instanceof LuaFunction)
      return first(callEvent(run, operation, '__index', handler, object, key));
    object = handler;
  }
  return operation.raise('loop in gettable');
}

/** Evaluates `object.key` for a string key. */
export function indexField(run: Run, operation: Operation, start: Value, key: string): Value {
  let object = start;
  for (let links = 0; links < MAX_CHAIN; links++) {
    let handler: Value;
    if (object instanceof LuaTable) {
      const slot = object.find(key);
      const value = slot < 0 ? undefined : object.values[slot];
      if (value !== undefined || object.metatable === undefined) return value;
      handler = object.metatable.indexHandler;
      if (handler === undefined) return undefined;
    } else return indexValue(run, operation, object, key, links);
    if (handler instanceof LuaFunction)
      return first(callEvent(run, operation, '__index', handler, object, key));
    object = handler;
  }
  return operation.raise('loop in gettable');
}
