import type { Run } from '../runtime/run';
import { toNumber } from '../stdlib/to-number';
import { first, type Value } from '../values/value';
import { callEvent, type Operation } from './operation';
import { power } from './power';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^';

/** Computes `a % b`. The remainder takes the sign of b. */
export function modulo(a: number, b: number): number {
  if ((a | 0) === a && (b | 0) === b && a >= 0 && b > 0) return (a % b) + 0;
  return a - Math.floor(a / b) * b;
}

const COMPUTE: Readonly<Record<ArithmeticOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': modulo,
  '^': power,
};

/** Whether an operator is arithmetic. */
export const isArithmetic = (operator: string): operator is ArithmeticOperator =>
  Object.hasOwn(COMPUTE, operator);

const EVENTS: Readonly<Record<ArithmeticOperator, string>> = {
  '+': '__add',
  '-': '__sub',
  '*': '__mul',
  '/': '__div',
  '%': '__mod',
  '^': '__pow',
};

const asNumber = (value: Value): number | undefined => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? toNumber(value) : undefined;
};

/** Returns the result of an operation on numbers or numeric strings, or the metamethod to call. */
export function findArithmetic(
  run: Run,
  operation: Operation,
  operator: ArithmeticOperator,
  a: Value,
  b: Value,
): number | { handler: Value; event: string } {
  const left = asNumber(a);
  const right = asNumber(b);
  if (left !== undefined && right !== undefined) return COMPUTE[operator](left, right);
  const event = EVENTS[operator];
  const handler = run.metamethod(a, event) ?? run.metamethod(b, event);
  if (handler !== undefined) return { handler, event };
  return left === undefined
    ? operation.fail('perform arithmetic on', operation.left, a)
    : operation.fail('perform arithmetic on', operation.right, b);
}

/** Evaluates an arithmetic operator on any operands. */
export function arithmetic(
  run: Run,
  operation: Operation,
  operator: ArithmeticOperator,
  a: Value,
  b: Value,
): Value {
  const found = findArithmetic(run, operation, operator, a, b);
  if (typeof found === 'number') return found;
  return first(callEvent(run, operation, found.event, found.handler, a, b));
}

/** Returns the result of unary minus, or the metamethod to call. */
export function findNegation(
  run: Run,
  operation: Operation,
  value: Value,
): number | { handler: Value } {
  const number = asNumber(value);
  if (number !== undefined) return -number;
  const handler = run.metamethod(value, '__unm');
  if (handler !== undefined) return { handler };
  return operation.fail('perform arithmetic on', operation.left, value);
}

/** Evaluates unary minus on any operand. */
export function negate(run: Run, operation: Operation, value: Value): Value {
  const found = findNegation(run, operation, value);
  if (typeof found === 'number') return found;
  return first(callEvent(run, operation, '__unm', found.handler, value, value));
}
