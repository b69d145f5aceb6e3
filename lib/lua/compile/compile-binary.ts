import {
  type ArithmeticOperator,
  arithmetic,
  isArithmetic,
  modulo,
} from '../operations/arithmetic';
import { concat } from '../operations/concat';
import { power } from '../operations/power';
import type { BinaryExpression } from '../parse/ast';
import type { Evaluate } from './closure';
import { compileComparison } from './compile-test';
import type { Unit } from './unit';

/** Compiles a binary operator. */
export function compileBinary(unit: Unit, expression: BinaryExpression): Evaluate {
  const { operator } = expression;
  const comparison = compileComparison(unit, expression);
  if (comparison) return comparison;
  const left = unit.expression(expression.left);
  if (isArithmetic(operator) && readsLate(expression))
    return compileLate(unit, expression, operator);
  if (operator === '+' || operator === '-') return compileSum(unit, expression, left);
  const right = unit.expression(expression.right);
  const operation = unit.operation(expression.line, expression.left, expression.right);
  switch (operator) {
    case 'and':
      return (frame, closure) => {
        const value = left(frame, closure);
        return value === undefined || value === false ? value : right(frame, closure);
      };
    case 'or':
      return (frame, closure) => {
        const value = left(frame, closure);
        return value === undefined || value === false ? right(frame, closure) : value;
      };
    case '*':
      return (frame, closure) => {
        const a = left(frame, closure);
        const b = right(frame, closure);
        return typeof a === 'number' && typeof b === 'number'
          ? a * b
          : arithmetic(closure.run, operation, '*', a, b);
      };
    case '/':
      return (frame, closure) => {
        const a = left(frame, closure);
        const b = right(frame, closure);
        return typeof a === 'number' && typeof b === 'number'
          ? a / b
          : arithmetic(closure.run, operation, '/', a, b);
      };
    case '%':
      return (frame, closure) => {
        const a = left(frame, closure);
        const b = right(frame, closure);
        return typeof a === 'number' && typeof b === 'number'
          ? modulo(a, b)
          : arithmetic(closure.run, operation, '%', a, b);
      };
    case '^':
      return (frame, closure) => {
        const a = left(frame, closure);
        const b = right(frame, closure);
        return typeof a === 'number' && typeof b === 'number'
          ? power(a, b)
          : arithmetic(closure.run, operation, '^', a, b);
      };
    default:
      return (frame, closure) => {
        const a = left(frame, closure);
        return concat(closure.run, operation, a, right(frame, closure));
      };
  }
}

function compileSum(unit: Unit, expression: BinaryExpression, left: Evaluate): Evaluate {
  const operation = unit.operation(expression.line, expression.left, expression.right);
  const plus = expression.operator === '+';
  const { right: operand } = expression;
  if (operand.kind === 'constant' && typeof operand.value === 'number') {
    const b = operand.value;
    const change = plus ? b : -b;
    return (frame, closure) => {
      const a = left(frame, closure);
      return typeof a === 'number'
        ? a + change
        : arithmetic(closure.run, operation, plus ? '+' : '-', a, b);
    };
  }
  const right = unit.expression(operand);
  if (plus)
    return (frame, closure) => {
      const a = left(frame, closure);
      const b = right(frame, closure);
      return typeof a === 'number' && typeof b === 'number'
        ? a + b
        : arithmetic(closure.run, operation, '+', a, b);
    };
  return (frame, closure) => {
    const a = left(frame, closure);
    const b = right(frame, closure);
    return typeof a === 'number' && typeof b === 'number'
      ? a - b
      : arithmetic(closure.run, operation, '-', a, b);
  };
}

/**
 * Whether the left operand must be read after the right one, as LuaJIT does: it is a local that the
 * right operand may change through a closure.
 */
export function readsLate({ left, right }: BinaryExpression): boolean {
  return left.kind === 'local' && left.local.captured && right.kind !== 'constant';
}

function compileLate(
  unit: Unit,
  expression: BinaryExpression,
  operator: ArithmeticOperator,
): Evaluate {
  const left = unit.expression(expression.left);
  const right = unit.expression(expression.right);
  const operation = unit.operation(expression.line, expression.left, expression.right);
  return (frame, closure) => {
    const b = right(frame, closure);
    return arithmetic(closure.run, operation, operator, left(frame, closure), b);
  };
}
