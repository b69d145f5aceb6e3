import { negate } from '../operations/arithmetic';
import { lengthOf } from '../operations/concat';
import type { Expression, UnaryExpression } from '../parse/ast';
import { Multi, toResults, type Value } from '../values/value';
import type { Evaluate, LuaClosure } from './closure';
import { compileBinary } from './compile-binary';
import { compileCall, compileMethod } from './compile-call';
import { compileClosure } from './compile-closure';
import { compileGlobal, compileIndex } from './compile-index';
import { compileTable } from './compile-table';
import type { Box, Frame } from './frame';
import { isOpen } from './name-of';
import type { EvaluateList, EvaluateMany, Unit } from './unit';

/** Compiles an expression to a single value. */
export function compileExpression(unit: Unit, expression: Expression): Evaluate {
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'local': {
      const { slot, captured } = expression.local;
      return captured ? (frame) => (frame[slot] as Box).value : (frame) => frame[slot] as Value;
    }
    case 'upvalue': {
      const { index } = expression;
      return (_frame, closure) => (closure.boxes[index] as Box).value;
    }
    case 'global':
      return compileGlobal(expression.name);
    case 'index':
      return compileIndex(unit, expression);
    case 'paren':
      return unit.expression(expression.inner);
    case 'unary':
      return compileUnary(unit, expression);
    case 'binary':
      return compileBinary(unit, expression);
    case 'function':
      return compileClosure(unit, expression.node);
    case 'table':
      return compileTable(unit, expression);
    case 'vararg':
      return (frame, closure) => varargs(frame, closure)[0];
    default: {
      const many = unit.many(expression);
      return (frame, closure) => {
        const results = many(frame, closure);
        return results instanceof Multi ? results.values[0] : results;
      };
    }
  }
}

function varargs(frame: Frame, closure: LuaClosure): readonly Value[] {
  return frame[closure.prototype.size] as readonly Value[];
}

/** Compiles a call or `...` with all its values; any other expression yields one. */
export function compileMany(unit: Unit, expression: Expression): EvaluateMany {
  switch (expression.kind) {
    case 'call':
      return compileCall(unit, expression);
    case 'method':
      return compileMethod(unit, expression);
    case 'vararg':
      return (frame, closure) => toResults(varargs(frame, closure));
    default:
      return unit.expression(expression);
  }
}

/** Compiles an expression list; the last expression contributes all its values. */
export function compileList(unit: Unit, expressions: readonly Expression[]): EvaluateList {
  const last = expressions.at(-1);
  if (!isOpen(last) || !last) {
    const each = expressions.map((expression) => unit.expression(expression));
    const [one, two] = each;
    if (each.length === 1 && one) return (frame, closure) => [one(frame, closure)];
    if (each.length === 2 && one && two)
      return (frame, closure) => [one(frame, closure), two(frame, closure)];
    return (frame, closure) => {
      const values: Value[] = [];
      for (const evaluate of each) values.push(evaluate(frame, closure));
      return values;
    };
  }
  const each = expressions.slice(0, -1).map((expression) => unit.expression(expression));
  const rest = unit.many(last);
  return (frame, closure) => {
    const values: Value[] = [];
    for (const evaluate of each) values.push(evaluate(frame, closure));
    const results = rest(frame, closure);
    if (!(results instanceof Multi)) values.push(results);
    else for (const value of results.values) values.push(value);
    return values;
  };
}

function compileUnary(unit: Unit, expression: UnaryExpression): Evaluate {
  if (expression.operator === 'not') {
    const test = unit.test(expression.operand);
    return (frame, closure) => !test(frame, closure);
  }
  const operand = unit.expression(expression.operand);
  const operation = unit.operation(expression.line, expression.operand);
  if (expression.operator === '#')
    return (frame, closure) => lengthOf(closure.run, operation, operand(frame, closure));
  return (frame, closure) => {
    const value = operand(frame, closure);
    return typeof value === 'number' ? -value : negate(closure.run, operation, value);
  };
}
