import { equal, isSameText, isShort, ordered } from '../operations/compare';
import type { BinaryExpression, Expression } from '../parse/ast';
import type { Value } from '../values/value';
import type { Test, Unit } from './unit';

/** Whether an expression is true, without making a value of it first. */
export function compileTest(unit: Unit, expression: Expression): Test {
  if (expression.kind === 'paren') return compileTest(unit, expression.inner);
  if (expression.kind === 'unary' && expression.operator === 'not') {
    const test = unit.test(expression.operand);
    return (frame, closure) => !test(frame, closure);
  }
  if (expression.kind === 'binary') {
    const test = compileBinaryTest(unit, expression);
    if (test) return test;
  }
  const evaluate = unit.expression(expression);
  return (frame, closure) => {
    const value = evaluate(frame, closure);
    return value !== undefined && value !== false;
  };
}

function compileBinaryTest(unit: Unit, expression: BinaryExpression): Test | undefined {
  const { operator } = expression;
  if (operator === 'and' || operator === 'or') {
    const left = unit.test(expression.left);
    const right = unit.test(expression.right);
    return operator === 'and'
      ? (frame, closure) => left(frame, closure) && right(frame, closure)
      : (frame, closure) => left(frame, closure) || right(frame, closure);
  }
  return compileComparison(unit, expression);
}

/** Compiles a comparison. Returns undefined for other operators. */
export function compileComparison(unit: Unit, expression: BinaryExpression): Test | undefined {
  switch (expression.operator) {
    case '==':
      return compileEquality(unit, expression, true);
    case '~=':
      return compileEquality(unit, expression, false);
    case '<':
      return compileLess(unit, expression);
    case '<=':
      return compileLessOrEqual(unit, expression);
    case '>':
      return compileGreater(unit, expression);
    case '>=':
      return compileGreaterOrEqual(unit, expression);
    default:
      return undefined;
  }
}

function compileEquality(unit: Unit, expression: BinaryExpression, wanted: boolean): Test {
  const left = unit.expression(expression.left);
  const operation = unit.operation(expression.line);
  if (expression.right.kind === 'constant' && isShort(expression.right.value)) {
    const { value } = expression.right;
    return wanted
      ? (frame, closure) => left(frame, closure) === value
      : (frame, closure) => left(frame, closure) !== value;
  }
  const right = unit.expression(expression.right);
  return (frame, closure) => {
    const a = left(frame, closure);
    const b = right(frame, closure);
    if (typeof a === 'string') return isSameText(closure.run, a, b) === wanted;
    if (a === b) return wanted;
    if (typeof a !== 'object' || typeof b !== 'object') return !wanted;
    return equal(closure.run, operation, a, b) === wanted;
  };
}

function compileLess(unit: Unit, expression: BinaryExpression): Test {
  const left = unit.expression(expression.left);
  const operation = unit.operation(expression.line);
  if (expression.right.kind === 'constant' && typeof expression.right.value === 'number') {
    const b = expression.right.value;
    return (frame, closure) => {
      const a = left(frame, closure);
      return typeof a === 'number' ? a < b : ordered(closure.run, operation, a, b, false);
    };
  }
  const right = unit.expression(expression.right);
  return (frame, closure) => {
    const a = left(frame, closure);
    const b = right(frame, closure);
    return typeof a === 'number' && typeof b === 'number'
      ? a < b
      : ordered(closure.run, operation, a, b, false);
  };
}

function compileLessOrEqual(unit: Unit, expression: BinaryExpression): Test {
  const left = unit.expression(expression.left);
  const right = unit.expression(expression.right);
  const operation = unit.operation(expression.line);
  return (frame, closure) => {
    const a = left(frame, closure);
    const b = right(frame, closure);
    return typeof a === 'number' && typeof b === 'number'
      ? a <= b
      : ordered(closure.run, operation, a, b, true);
  };
}

/** `a > b` is `b < a`, also for its metamethod and its error text; the operands keep their order. */
function compileGreater(unit: Unit, expression: BinaryExpression): Test {
  const left = unit.expression(expression.left);
  const right = unit.expression(expression.right);
  const operation = unit.operation(expression.line);
  return (frame, closure) => {
    const a = left(frame, closure);
    const b: Value = right(frame, closure);
    return typeof a === 'number' && typeof b === 'number'
      ? a > b
      : ordered(closure.run, operation, b, a, false);
  };
}

function compileGreaterOrEqual(unit: Unit, expression: BinaryExpression): Test {
  const left = unit.expression(expression.left);
  const right = unit.expression(expression.right);
  const operation = unit.operation(expression.line);
  return (frame, closure) => {
    const a = left(frame, closure);
    const b = right(frame, closure);
    return typeof a === 'number' && typeof b === 'number'
      ? a >= b
      : ordered(closure.run, operation, b, a, true);
  };
}
