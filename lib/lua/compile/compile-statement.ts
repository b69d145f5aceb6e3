import type { IfStatement, ReturnStatement, Statement } from '../parse/ast';
import { Multi, NOTHING } from '../values/value';
import type { Execute } from './closure';
import { compileAssign, compileLocal } from './compile-assign';
import { chargeClosure, compileClosure } from './compile-closure';
import { compileGenericFor, compileNumericFor, compileRepeat, compileWhile } from './compile-loop';
import { compileTailCall } from './compile-tail-call';
import { Box, BREAK, ONE_NIL } from './frame';
import { isOpen } from './name-of';
import type { Unit } from './unit';

/** Compiles one statement. */
export function compileStatement(unit: Unit, statement: Statement): Execute {
  switch (statement.kind) {
    case 'local':
      return compileLocal(unit, statement);
    case 'assign':
      return compileAssign(unit, statement);
    case 'local function': {
      const { slot, captured } = statement.local;
      if (!statement.local.used && !unit.trace) return chargeClosure(statement.node);
      const make = compileClosure(unit, statement.node);
      return (frame, closure) => {
        if (!captured) frame[slot] = make(frame, closure);
        else {
          const box = new Box(undefined);
          frame[slot] = box;
          box.value = make(frame, closure);
        }
        return undefined;
      };
    }
    case 'call': {
      const call = unit.many(statement.call);
      return (frame, closure) => {
        call(frame, closure);
        return undefined;
      };
    }
    case 'do':
      return unit.block(statement.body);
    case 'while':
      return compileWhile(unit, statement);
    case 'repeat':
      return compileRepeat(unit, statement);
    case 'if':
      return compileIf(unit, statement);
    case 'for':
      return compileNumericFor(unit, statement);
    case 'for in':
      return compileGenericFor(unit, statement);
    case 'return':
      return compileReturn(unit, statement);
    case 'break':
      return () => BREAK;
    case 'goto': {
      const { label } = statement;
      return () => label;
    }
    default:
      return () => undefined;
  }
}

function compileIf(unit: Unit, statement: IfStatement): Execute {
  const clauses = statement.clauses.map(({ condition, body }) => ({
    test: unit.test(condition),
    body: unit.block(body),
  }));
  const otherwise = statement.otherwise ? unit.block(statement.otherwise) : undefined;
  const [head] = clauses;
  if (clauses.length === 1 && head) {
    const { test, body } = head;
    if (!otherwise)
      return (frame, closure) => (test(frame, closure) ? body(frame, closure) : undefined);
    return (frame, closure) =>
      test(frame, closure) ? body(frame, closure) : otherwise(frame, closure);
  }
  return (frame, closure) => {
    for (const { test, body } of clauses) if (test(frame, closure)) return body(frame, closure);
    return otherwise?.(frame, closure);
  };
}

function compileReturn(unit: Unit, statement: ReturnStatement): Execute {
  const { values } = statement;
  const [only] = values;
  if (!only) return () => NOTHING;
  if (values.length > 1) {
    const list = unit.list(values);
    return (frame, closure) => {
      const results = list(frame, closure);
      closure.run.allocate(results.length * 8);
      return results.length === 1 && results[0] !== undefined ? results[0] : new Multi(results);
    };
  }
  if (only.kind === 'call' || only.kind === 'method') return compileTailCall(unit, only);
  if (isOpen(only)) {
    const many = unit.many(only);
    return (frame, closure) => {
      const results = many(frame, closure);
      return results === undefined ? ONE_NIL : results;
    };
  }
  const evaluate = unit.expression(only);
  return (frame, closure) => {
    const value = evaluate(frame, closure);
    return value === undefined ? ONE_NIL : value;
  };
}
