import type { Operation } from '../operations/operation';
import { setIndex } from '../operations/set-index';
import type { Expression, IndexExpression } from '../parse/ast';
import { ELEMENT_BYTES, LuaTable } from '../values/table';
import type { Evaluate, Execute } from './closure';

/** Whether a target is `list[#list + 1]` where `list` is a local variable or an upvalue. */
export function isAppended({ object, key }: IndexExpression): boolean {
  if (key.kind !== 'binary' || key.operator !== '+') return false;
  const { left, right } = key;
  const one = right.kind === 'constant' && right.value === 1;
  return one && left.kind === 'unary' && left.operator === '#' && isSame(left.operand, object);
}

function isSame(a: Expression, b: Expression): boolean {
  if (a.kind === 'local') return b.kind === 'local' && a.local === b.local;
  return a.kind === 'upvalue' && b.kind === 'upvalue' && a.index === b.index;
}

/** The parts of an assignment to a key. */
export type Assigned = {
  readonly object: Evaluate;
  readonly key: Evaluate;
  readonly value: Evaluate;
  readonly operation: Operation;
};

/**
 * Compiles `list[#list + 1] = value`. For a plain list, the value is pushed without computing the
 * key.
 */
export function compileAppend({ object, key, value, operation }: Assigned): Execute {
  return (frame, closure) => {
    const { run } = closure;
    const table = object(frame, closure);
    if (!(table instanceof LuaTable) || table.metatable !== undefined) {
      const at = key(frame, closure);
      setIndex(run, operation, table, at, value(frame, closure));
      return undefined;
    }
    const { length } = table;
    const item = value(frame, closure);
    const { list } = table;
    // Evaluating the value may have changed the list itself.
    const plain = list.length === length && table.keys.length === 0;
    if (plain && item !== undefined && table.metatable === undefined) {
      list.push(item);
      run.memory -= ELEMENT_BYTES;
      if (run.memory < 0) run.exhausted('memory');
    } else setIndex(run, operation, table, length + 1, item);
    return undefined;
  };
}
