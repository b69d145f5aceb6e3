import { findArithmetic, findNegation } from '../../operations/arithmetic';
import { findEqual, findOrder, isSameText, isTruthy } from '../../operations/compare';
import { findConcat, findLength } from '../../operations/concat';
import { findIndexed } from '../../operations/index-value';
import type { Operation } from '../../operations/operation';
import { assignRaw, findAssigned } from '../../operations/set-index';
import type { BinaryOperator, UnaryOperator } from '../../parse/ast';
import type { Request, Run } from '../../runtime/run';
import { LuaTable } from '../../values/table';
import { first, type Results, type Value } from '../../values/value';
import type { ValueSteps } from '../closure';
import { eventSteps } from './call-steps';

/** Evaluates a binary operator other than `and` and `or`; its metamethod can be suspended. */
export function* binarySteps(
  run: Run,
  operation: Operation,
  operator: Exclude<BinaryOperator, 'and' | 'or'>,
  a: Value,
  b: Value,
): ValueSteps {
  switch (operator) {
    case '==':
    case '~=': {
      const found = typeof a === 'string' ? isSameText(run, a, b) : findEqual(a, b);
      if (typeof found === 'boolean') return found === (operator === '==');
      const results = yield* eventSteps(run, operation, '__eq', found.handler, [a, b]);
      return isTruthy(first(results)) === (operator === '==');
    }
    case '<':
      return yield* orderSteps(run, operation, a, b, false);
    case '<=':
      return yield* orderSteps(run, operation, a, b, true);
    case '>':
      return yield* orderSteps(run, operation, b, a, false);
    case '>=':
      return yield* orderSteps(run, operation, b, a, true);
    case '..': {
      const found = findConcat(run, operation, a, b);
      if (typeof found === 'string') return found;
      return first(yield* eventSteps(run, operation, '__concat', found.handler, [a, b]));
    }
    default: {
      const found = findArithmetic(run, operation, operator, a, b);
      if (typeof found === 'number') return found;
      return first(yield* eventSteps(run, operation, found.event, found.handler, [a, b]));
    }
  }
}

function* orderSteps(
  run: Run,
  operation: Operation,
  a: Value,
  b: Value,
  orEqual: boolean,
): ValueSteps {
  const found = findOrder(run, operation, a, b, orEqual);
  if (typeof found === 'boolean') return found;
  const { handler, event, swapped } = found;
  const results = yield* eventSteps(run, operation, event, handler, swapped ? [b, a] : [a, b]);
  return isTruthy(first(results)) !== swapped;
}

/** Evaluates a unary operator; its metamethod can be suspended. */
export function* unarySteps(
  run: Run,
  operation: Operation,
  operator: UnaryOperator,
  value: Value,
): ValueSteps {
  if (operator === 'not') return !isTruthy(value);
  const found =
    operator === '-' ? findNegation(run, operation, value) : findLength(run, operation, value);
  if (typeof found === 'number') return found;
  const event = operator === '-' ? '__unm' : '__len';
  return first(yield* eventSteps(run, operation, event, found.handler, [value, value]));
}

/** Evaluates `object[key]`; a function in `__index` can be suspended. */
export function* indexSteps(run: Run, operation: Operation, object: Value, key: Value): ValueSteps {
  const found = findIndexed(run, operation, object, key);
  if ('value' in found) return found.value;
  return first(yield* eventSteps(run, operation, '__index', found.handler, [found.object, key]));
}

/** Evaluates `object[key] = value`; a function in `__newindex` can be suspended. */
export function* assignSteps(
  run: Run,
  operation: Operation,
  object: Value,
  key: Value,
  value: Value,
): Generator<Request, void, Results> {
  const found = findAssigned(run, operation, object, key);
  if (found instanceof LuaTable) assignRaw(run, operation, found, key, value);
  else yield* eventSteps(run, operation, '__newindex', found.handler, [found.object, key, value]);
}
