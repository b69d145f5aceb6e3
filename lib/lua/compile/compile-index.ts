import { GLOBAL_SITE, GlobalHint, GlobalSource } from '../operations/global-source';
import { indexField, indexValue } from '../operations/index-value';
import { Operation } from '../operations/operation';
import type { IndexExpression } from '../parse/ast';
import { LuaTable } from '../values/table';
import type { Value } from '../values/value';
import type { Evaluate } from './closure';
import type { Unit } from './unit';

const GLOBAL = new Operation(GLOBAL_SITE);

/** Compiles a read of a global, which is a field of the function's environment. */
export function compileGlobal(name: string): Evaluate {
  let keySlot = 0;
  const hint = new GlobalHint();
  return (_frame, { run, env: table }) => {
    const { keys } = table;
    if (keySlot < keys.length && keys[keySlot] === name) {
      const value = table.values[keySlot];
      if (value !== undefined) return value;
    } else {
      const found = table.find(name);
      if (found >= 0) {
        keySlot = found;
        const value = table.values[found];
        if (value !== undefined) return value;
      }
    }
    const source = table.metatable?.indexHandler;
    if (source === undefined) return undefined;
    return source instanceof GlobalSource && !run.stepping
      ? source.read(run, table, name, hint)
      : indexField(run, GLOBAL, table, name);
  };
}

/** Compiles `object.key` or `object[key]`. Field access has an inline cache of the key's slot. */
export function compileIndex(unit: Unit, expression: IndexExpression): Evaluate {
  const object = unit.expression(expression.object);
  const operation = unit.operation(expression.line, expression.object);
  const { key } = expression;
  if (key.kind === 'constant' && typeof key.value === 'string')
    return compileNamed(expression, key.value, compileField(object, key.value, operation));
  const evaluateKey = unit.expression(key);
  return (frame, closure) => {
    const target = object(frame, closure);
    const at = evaluateKey(frame, closure);
    if (target instanceof LuaTable) {
      let value: Value;
      if (typeof at === 'number') {
        const { list } = target;
        // An integer index within the list is the common case.
        value = at > 0 && at <= list.length ? list[at - 1] : undefined;
        if (value === undefined) value = target.getNumber(at);
      } else value = target.getKey(at);
      if (value !== undefined || target.metatable === undefined) return value;
    }
    return indexValue(closure.run, operation, target, at);
  };
}

/** Compiles a read of a field of a global, which may be a library function. */
function compileNamed({ object }: IndexExpression, member: string, otherwise: Evaluate): Evaluate {
  if (object.kind !== 'global') return otherwise;
  const { name } = object;
  const hint = new GlobalHint();
  return (frame, closure) => {
    const { run, env } = closure;
    const source = hint.library === false ? undefined : env.metatable?.indexHandler;
    if (source instanceof GlobalSource && !run.stepping) {
      hint.library ??= source.isLibrary(name);
      const value = hint.library ? source.readMember(run, env, name, member) : undefined;
      if (value !== undefined) return value;
    }
    return otherwise(frame, closure);
  };
}

function compileField(object: Evaluate, key: string, operation: Operation): Evaluate {
  let keySlot = 0;
  return (frame, closure) => {
    const target = object(frame, closure);
    if (target instanceof LuaTable) {
      const { keys } = target;
      let value: Value;
      if (keySlot < keys.length && keys[keySlot] === key) value = target.values[keySlot];
      else {
        const found = target.find(key);
        if (found >= 0) {
          keySlot = found;
          value = target.values[found];
        }
      }
      if (value !== undefined || target.metatable === undefined) return value;
    }
    return indexField(closure.run, operation, target, key);
  };
}
