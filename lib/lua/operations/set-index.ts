import { LuaError } from '../runtime/errors';
import { LuaFunction, type Run } from '../runtime/run';
import { ELEMENT_BYTES, LuaTable } from '../values/table';
import type { Value } from '../values/value';
import { callEvent, NEEDS_STEPS, type Operation } from './operation';

const MAX_CHAIN = 100;

/** Evaluates `object[key] = value` with metamethods. */
export function setIndex(
  run: Run,
  operation: Operation,
  start: Value,
  key: Value,
  value: Value,
): void {
  const found = findAssigned(run, operation, start, key);
  if (found instanceof LuaTable) {
    assignRaw(run, operation, found, key, value);
    return;
  }
  const { handler, object } = found;
  if (run.stepping) throw NEEDS_STEPS;
  run.sites[run.depth] = operation.site.calling('__newindex');
  if (handler instanceof LuaFunction) handler.call3(run, object, key, value);
  else callEvent(run, operation, '__newindex', handler, object, key);
}

/** Follows `__newindex` to the table that takes the value, or to the function to call. */
export function findAssigned(
  run: Run,
  operation: Operation,
  start: Value,
  key: Value,
): LuaTable | { handler: Value; object: Value } {
  let object = start;
  for (let links = 0; links < MAX_CHAIN; links++) {
    let handler: Value;
    if (object instanceof LuaTable) {
      if (object.metatable === undefined) return object;
      handler = object.metatable.getKey('__newindex');
      if (handler === undefined || object.get(key) !== undefined) return object;
    } else {
      handler = run.metamethod(object, '__newindex');
      if (handler === undefined)
        return operation.fail('index', links === 0 ? operation.left : '', object);
    }
    if (handler instanceof LuaFunction) return { handler, object };
    object = handler;
  }
  return operation.raise('loop in settable');
}

/** Writes without metamethods. Raises an error for nil and NaN keys. */
export function assignRaw(
  run: Run,
  operation: Operation,
  table: LuaTable,
  key: Value,
  value: Value,
): void {
  if (key === undefined) throw new LuaError(`${operation.site.where}table index is nil`);
  if (typeof key === 'number') {
    if (Number.isNaN(key)) throw new LuaError(`${operation.site.where}table index is NaN`);
    const grown = table.setNumber(key, value);
    if (grown !== 0) payGrowth(run, grown);
    return;
  }
  const grown = table.setKey(key, value);
  if (grown !== 0) payGrowth(run, grown);
}

/** Inserting a key into the hash part costs time as well as memory. */
const KEY_FUEL = 16;

function payGrowth(run: Run, bytes: number): void {
  run.allocate(bytes);
  if (bytes > ELEMENT_BYTES) run.charge(KEY_FUEL);
}
