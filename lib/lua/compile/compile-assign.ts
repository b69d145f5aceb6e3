import type { Operation } from '../operations/operation';
import { assignRaw, setIndex } from '../operations/set-index';
import type { AssignStatement, Expression, LocalStatement, Target } from '../parse/ast';
import type { Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import type { Value } from '../values/value';
import type { Evaluate, Execute, LuaClosure } from './closure';
import { compileAppend, isAppended } from './compile-append';
import { Box, type Frame } from './frame';
import type { Unit } from './unit';

/** Compiles `local a, b = …`. */
export function compileLocal(unit: Unit, statement: LocalStatement): Execute {
  const { locals, values } = statement;
  const [local] = locals;
  const [value] = values;
  if (local && locals.length === 1 && values.length <= 1) {
    const { slot, captured } = local;
    const evaluate: Evaluate = value ? unit.expression(value) : () => undefined;
    if (captured)
      return (frame, closure) => {
        frame[slot] = new Box(evaluate(frame, closure));
        return undefined;
      };
    return (frame, closure) => {
      frame[slot] = evaluate(frame, closure);
      return undefined;
    };
  }
  const list = unit.list(values);
  return (frame, closure) => {
    const results = list(frame, closure);
    for (let at = 0; at < locals.length; at++) {
      const { slot, captured } = locals[at] as (typeof locals)[number];
      frame[slot] = captured ? new Box(results[at]) : results[at];
    }
    return undefined;
  };
}

/** Compiles `a, t.b = …`. Everything is evaluated before anything is assigned. */
export function compileAssign(unit: Unit, statement: AssignStatement): Execute {
  const { targets, values, endLine } = statement;
  const [target] = targets;
  const [value] = values;
  if (target && value && targets.length === 1 && values.length === 1)
    return compileSingle(unit, target, value, endLine);
  const prepared = targets.map((each) => prepareTarget(unit, each, endLine));
  const list = unit.list(values);
  return (frame, closure) => {
    const stores = prepared.map((prepare) => prepare(frame, closure));
    const results = list(frame, closure);
    for (let at = stores.length - 1; at >= 0; at--) stores[at]?.(results[at]);
    return undefined;
  };
}

/**
 * Compiles the evaluation of a target's parts. The returned function stores a value in the target.
 */
function prepareTarget(
  unit: Unit,
  target: Target,
  line: number,
): (frame: Frame, closure: LuaClosure) => (value: Value) => void {
  if (target.kind !== 'index') {
    const store = compileStore(unit, target);
    return (frame, closure) => (value) => store(frame, closure, value);
  }
  const object = unit.expression(target.object);
  const key = unit.expression(target.key);
  const operation = unit.operation(line, target.object);
  return (frame, closure) => {
    const table = object(frame, closure);
    const at = key(frame, closure);
    return (value) => setIndex(closure.run, operation, table, at, value);
  };
}

type Store = (frame: Frame, closure: LuaClosure, value: Value) => void;

/** Compiles an assignment to a variable. */
export function compileStore(unit: Unit, target: Exclude<Target, { kind: 'index' }>): Store {
  if (target.kind === 'local') {
    const { slot, captured } = target.local;
    if (captured)
      return (frame, _closure, value) => {
        (frame[slot] as Box).value = value;
      };
    return (frame, _closure, value) => {
      frame[slot] = value;
    };
  }
  if (target.kind === 'upvalue') {
    const { index } = target;
    return (_frame, closure, value) => {
      (closure.boxes[index] as Box).value = value;
    };
  }
  const { name } = target;
  const operation = unit.operation(target.line);
  let keySlot = 0;
  return (_frame, { run, env }, value) => {
    const { keys, values } = env;
    const known = keySlot < keys.length && keys[keySlot] === name;
    // An existing key is written without consulting the metatable.
    if (known && value !== undefined && values[keySlot] !== undefined) {
      values[keySlot] = value;
      return;
    }
    assignField(run, operation, env, name, value);
    if (!known) keySlot = Math.max(0, env.find(name));
  };
}

function assignField(
  run: Run,
  operation: Operation,
  table: LuaTable,
  key: string,
  value: Value,
): void {
  if (table.metatable !== undefined) {
    setIndex(run, operation, table, key, value);
    return;
  }
  const grown = table.setKey(key, value);
  if (grown !== 0) run.allocate(grown);
}

function compileSingle(unit: Unit, target: Target, value: Expression, line: number): Execute {
  const evaluate = unit.expression(value);
  if (target.kind !== 'index') {
    if (target.kind === 'local' && !target.local.captured) {
      const { slot } = target.local;
      return (frame, closure) => {
        frame[slot] = evaluate(frame, closure);
        return undefined;
      };
    }
    const store = compileStore(unit, target);
    return (frame, closure) => {
      store(frame, closure, evaluate(frame, closure));
      return undefined;
    };
  }
  const object = unit.expression(target.object);
  const operation = unit.operation(line, target.object);
  const { key } = target;
  if (key.kind === 'constant' && typeof key.value === 'string')
    return compileFieldStore(object, key.value, evaluate, operation);
  const evaluateKey = unit.expression(key);
  if (isAppended(target))
    return compileAppend({ object, key: evaluateKey, value: evaluate, operation });
  return (frame, closure) => {
    const table = object(frame, closure);
    const at = evaluateKey(frame, closure);
    const item = evaluate(frame, closure);
    if (table instanceof LuaTable && table.metatable === undefined)
      assignRaw(closure.run, operation, table, at, item);
    else setIndex(closure.run, operation, table, at, item);
    return undefined;
  };
}

function compileFieldStore(
  object: Evaluate,
  key: string,
  evaluate: Evaluate,
  operation: Operation,
): Execute {
  let keySlot = 0;
  return (frame, closure) => {
    const table = object(frame, closure);
    const item = evaluate(frame, closure);
    if (table instanceof LuaTable) {
      const { keys, values } = table;
      const known = keySlot < keys.length && keys[keySlot] === key;
      // An existing key is written without consulting the metatable.
      if (known && item !== undefined && values[keySlot] !== undefined) {
        values[keySlot] = item;
        return undefined;
      }
      if (table.metatable === undefined) {
        const grown = table.setKey(key, item);
        if (grown !== 0) closure.run.allocate(grown);
      } else setIndex(closure.run, operation, table, key, item);
      if (!known) keySlot = Math.max(0, table.find(key));
    } else setIndex(closure.run, operation, table, key, item);
    return undefined;
  };
}
