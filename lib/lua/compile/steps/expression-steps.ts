import { isArithmetic } from '../../operations/arithmetic';
import { isTruthy } from '../../operations/compare';
import { assignRaw } from '../../operations/set-index';
import type { BinaryExpression, Expression, TableExpression } from '../../parse/ast';
import { NO_REQUESTS } from '../../runtime/run';
import { LuaTable, TABLE_BYTES } from '../../values/table';
import { first, Multi, type Value } from '../../values/value';
import type { LuaClosure, ValueSteps } from '../closure';
import { readsLate } from '../compile-binary';
import { roomFor } from '../constructor-room';
import type { Frame } from '../frame';
import { describeForError, isOpen } from '../name-of';
import { inStoreOrder } from '../store-order';
import type { Unit } from '../unit';
import { callNative, callSteps } from './call-steps';
import { hasCall } from './has-call';
import { binarySteps, indexSteps, unarySteps } from './operator-steps';
import {
  attempt,
  type ListSteps,
  type ManySteps,
  NEEDS_STEPS,
  type SteppedList,
  type SteppedMany,
  type SteppedValue,
  type StepUnit,
} from './step-unit';

type MakeSteps = (frame: Frame, closure: LuaClosure) => ValueSteps;

/** Compiles an expression to its resumable form where it needs one. */
export function stepExpression(steps: StepUnit, expression: Expression): SteppedValue {
  const plain = hasCall(expression) ? undefined : steps.unit.expression(expression);
  return { plain, steps: makeSteps(steps, expression) };
}

const LEAVES = new Set(['constant', 'local', 'upvalue', 'vararg', 'function']);

/**
 * Marks a part of an expression whose direct evaluation already failed, so it is not tried again.
 */
function stepRetried(steps: StepUnit, expression: Expression): SteppedValue {
  if (LEAVES.has(expression.kind)) return steps.expression(expression);
  return { plain: undefined, steps: makeSteps(steps, expression) };
}

function makeSteps(steps: StepUnit, expression: Expression): MakeSteps {
  const { unit } = steps;
  const part = (each: Expression) =>
    hasCall(expression) ? steps.expression(each) : stepRetried(steps, each);
  switch (expression.kind) {
    case 'paren':
      return part(expression.inner).steps;
    case 'global': {
      const { name } = expression;
      const operation = unit.operation(expression.line);
      return (_frame, closure) => indexSteps(closure.run, operation, closure.env, name);
    }
    case 'call':
    case 'method': {
      const many = steps.many(expression);
      return function* (frame, closure) {
        return first(yield* many.steps(frame, closure));
      };
    }
    case 'index': {
      const object = part(expression.object);
      const key = part(expression.key);
      const operation = unit.operation(expression.line, expression.object);
      return function* (frame, closure) {
        const target = yield* evaluate(object, frame, closure);
        const at = yield* evaluate(key, frame, closure);
        return yield* indexSteps(closure.run, operation, target, at);
      };
    }
    case 'unary': {
      const { operator } = expression;
      const operand = part(expression.operand);
      const operation = unit.operation(expression.line, expression.operand);
      return function* (frame, closure) {
        const value = yield* evaluate(operand, frame, closure);
        return yield* unarySteps(closure.run, operation, operator, value);
      };
    }
    case 'binary':
      return stepBinary(unit, expression, part);
    case 'table':
      return stepTable(steps, expression, part);
    default: {
      const plain = unit.expression(expression);
      return function* (frame, closure) {
        yield* NO_REQUESTS;
        return plain(frame, closure);
      };
    }
  }
}

function stepBinary(
  unit: Unit,
  expression: BinaryExpression,
  part: (each: Expression) => SteppedValue,
): MakeSteps {
  const { operator } = expression;
  const left = part(expression.left);
  const right = part(expression.right);
  if (operator === 'and' || operator === 'or')
    return function* (frame, closure) {
      const value = yield* evaluate(left, frame, closure);
      if (isTruthy(value) !== (operator === 'and')) return value;
      return yield* evaluate(right, frame, closure);
    };
  const operation = unit.operation(expression.line, expression.left, expression.right);
  if (isArithmetic(operator) && readsLate(expression))
    return function* (frame, closure) {
      const b = yield* evaluate(right, frame, closure);
      const a = yield* evaluate(left, frame, closure);
      return yield* binarySteps(closure.run, operation, operator, a, b);
    };
  return function* (frame, closure) {
    const a = yield* evaluate(left, frame, closure);
    const b = yield* evaluate(right, frame, closure);
    return yield* binarySteps(closure.run, operation, operator, a, b);
  };
}

/** Evaluates a value directly if possible. */
export function* evaluate(value: SteppedValue, frame: Frame, closure: LuaClosure): ValueSteps {
  const result = attempt(value, frame, closure);
  if (result === NEEDS_STEPS) return yield* value.steps(frame, closure);
  return result as Value;
}

/** Compiles a call, or any other expression that can yield several values. */
export function stepMany(steps: StepUnit, expression: Expression): SteppedMany {
  const { unit } = steps;
  if (expression.kind === 'call') {
    const callee = steps.expression(expression.callee);
    const list = steps.list(expression.args);
    const site = unit.site(expression.line, expression.callee);
    const what = describeForError(expression.callee);
    return {
      plain: undefined,
      *steps(frame, closure): ManySteps {
        const fn = yield* evaluate(callee, frame, closure);
        const args = yield* evaluateList(list, frame, closure);
        return yield* callSteps(closure.run, site, what, fn, args);
      },
    };
  }
  if (expression.kind === 'method') {
    const { name } = expression;
    const object = steps.expression(expression.object);
    const list = steps.list(expression.args);
    const operation = unit.operation(expression.nameLine, expression.object);
    const site = unit.methodSite(expression);
    const what = `method '${name}'`;
    return {
      plain: undefined,
      *steps(frame, closure): ManySteps {
        const self = yield* evaluate(object, frame, closure);
        const fn = yield* indexSteps(closure.run, operation, self, name);
        const args = yield* evaluateList(list, frame, closure);
        return yield* callSteps(closure.run, site, what, fn, [self, ...args]);
      },
    };
  }
  if (expression.kind !== 'vararg') return steps.expression(expression);
  const plain = unit.many(expression);
  return {
    plain,
    *steps(frame, closure): ManySteps {
      return callNative(closure.run, () => plain(frame, closure));
    },
  };
}

/** Compiles an expression list. */
export function stepList(steps: StepUnit, expressions: readonly Expression[]): SteppedList {
  const plain = expressions.some(hasCall) ? undefined : steps.unit.list(expressions);
  const last = expressions.at(-1);
  const open = last && isOpen(last) ? steps.many(last) : undefined;
  const single = open ? expressions.slice(0, -1) : expressions;
  const each = single.map((expression) => steps.expression(expression));
  return {
    plain,
    *steps(frame, closure): ListSteps {
      const values: Value[] = [];
      for (const value of each) {
        const result = attempt(value, frame, closure);
        values.push(
          result === NEEDS_STEPS ? yield* value.steps(frame, closure) : (result as Value),
        );
      }
      if (!open) return values;
      const results = yield* open.steps(frame, closure);
      if (results instanceof Multi) for (const value of results.values) values.push(value);
      else values.push(results);
      return values;
    },
  };
}

export function* evaluateList(list: SteppedList, frame: Frame, closure: LuaClosure): ListSteps {
  const result = attempt(list, frame, closure);
  if (result === NEEDS_STEPS) return yield* list.steps(frame, closure);
  return result as Value[];
}

function stepTable(
  steps: StepUnit,
  expression: TableExpression,
  part: (expression: Expression) => SteppedValue,
): MakeSteps {
  const last = expression.items.at(-1);
  const rest = last && !last.key && isOpen(last.value) ? steps.list([last.value]) : undefined;
  const known = rest ? expression.items.slice(0, -1) : expression.items;
  const items = inStoreOrder(known).map(({ key, value, position, line }) => ({
    key: key ? part(key) : undefined,
    value: part(value),
    position,
    operation: steps.unit.operation(line),
  }));
  const room = roomFor(expression.items);
  return function* (frame, closure) {
    const { run } = closure;
    run.allocate(TABLE_BYTES + 16 * items.length);
    const listed: Value[] = [];
    const table = new LuaTable();
    for (const { key, value, position, operation } of items) {
      const at = key ? yield* evaluate(key, frame, closure) : undefined;
      const item = yield* evaluate(value, frame, closure);
      if (key) assignRaw(run, operation, table, at, item);
      else listed[position - 1] = item;
    }
    table.room = room;
    if (rest) {
      listed.push(...(yield* evaluateList(rest, frame, closure)));
      if (listed.length > room) table.room = listed.length + 1;
    }
    run.allocate(16 * listed.length);
    for (let at = listed.length; at > 0; at--) {
      if (listed[at - 1] === undefined) continue;
      // List items overwrite the values stored by explicit keys.
      table.adoptList(listed.slice(0, at));
      break;
    }
    return table;
  };
}
