import { ipairsStep, nextFunction, noteTraversal } from '../base/traverse';
import { callValue } from '../operations/call-value';
import type { Operation } from '../operations/operation';
import type {
  GenericForStatement,
  NumericForStatement,
  RepeatStatement,
  WhileStatement,
} from '../parse/ast';
import { LuaFunction } from '../runtime/run';
import { toNumber } from '../stdlib/to-number';
import { LuaTable } from '../values/table';
import { Multi, type Value } from '../values/value';
import type { Execute, LuaClosure } from './closure';
import { Box, BREAK, type Frame, type Signal } from './frame';
import type { Unit } from './unit';

export function compileWhile(unit: Unit, statement: WhileStatement): Execute {
  const test = unit.test(statement.condition);
  const body = unit.turns(statement.body);
  return (frame, closure) => {
    const { run } = closure;
    while (test(frame, closure)) {
      if (--run.fuel < 0) run.exhausted('fuel');
      const signal = body(frame, closure);
      if (signal === undefined) continue;
      if (signal === BREAK) break;
      return signal;
    }
    return undefined;
  };
}

export function compileRepeat(unit: Unit, statement: RepeatStatement): Execute {
  const test = unit.test(statement.condition);
  const body = unit.turns(statement.body);
  return (frame, closure) => {
    const { run } = closure;
    do {
      if (--run.fuel < 0) run.exhausted('fuel');
      const signal = body(frame, closure);
      if (signal === undefined) continue;
      if (signal === BREAK) break;
      return signal;
    } while (!test(frame, closure));
    return undefined;
  };
}

/** Converts a bound of a numeric loop, which is a number or a numeric string. */
export function loopNumber(operation: Operation, what: string, value: Value): number {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' ? toNumber(value) : undefined;
  return number === undefined ? operation.raise(`'for' ${what} must be a number`) : number;
}

export function compileNumericFor(unit: Unit, statement: NumericForStatement): Execute {
  const evaluateStart = unit.expression(statement.start);
  const evaluateLimit = unit.expression(statement.limit);
  const evaluateStep = statement.step ? unit.expression(statement.step) : () => 1;
  const body = unit.turns(statement.body);
  const operation = unit.operation(statement.line);
  const { slot, captured } = statement.local;
  return (frame, closure) => {
    const { run } = closure;
    const from = evaluateStart(frame, closure);
    const to = evaluateLimit(frame, closure);
    const by = evaluateStep(frame, closure);
    const start = loopNumber(operation, 'initial value', from);
    const limit = loopNumber(operation, 'limit', to);
    const step = loopNumber(operation, 'step', by);
    for (let at = start; step >= 0 ? at <= limit : at >= limit; at += step) {
      if (--run.fuel < 0) run.exhausted('fuel');
      frame[slot] = captured ? new Box(at) : at;
      const signal = body(frame, closure);
      if (signal === undefined) continue;
      if (signal === BREAK) break;
      return signal;
    }
    return undefined;
  };
}

/** Compiles a generic `for`. The iterators of `pairs` and `ipairs` have loops of their own. */
export function compileGenericFor(unit: Unit, statement: GenericForStatement): Execute {
  const list = unit.list(statement.values);
  const body = unit.turns(statement.body);
  const site = unit.iteratorSite(statement.line);
  const { locals } = statement;
  const bind = (frame: Frame, at: number, value: Value) => {
    const local = locals[at];
    if (local) frame[local.slot] = local.captured ? new Box(value) : value;
  };
  const count = locals.length;
  const parts: LoopParts = { bind, count, body };
  const loopPairs = makePairsLoop(parts);
  const loopList = makeListLoop(parts);
  return (frame, closure) => {
    const { run } = closure;
    const [iterator, state, start] = list(frame, closure);
    if (state instanceof LuaTable) {
      if (iterator === nextFunction && start === undefined) return loopPairs(frame, closure, state);
      if (iterator === ipairsStep && typeof start === 'number')
        return loopList(frame, closure, state, start);
    }
    let control: Value = start;
    for (;;) {
      if (--run.fuel < 0) run.exhausted('fuel');
      run.sites[run.depth] = site;
      const results =
        iterator instanceof LuaFunction
          ? iterator.call2(run, state, control)
          : callValue(run, site, '', iterator, [state, control]);
      if (results instanceof Multi) {
        control = results.values[0];
        if (control === undefined) return undefined;
        for (let at = 0; at < count; at++) bind(frame, at, results.values[at]);
      } else {
        control = results;
        if (control === undefined) return undefined;
        bind(frame, 0, control);
        for (let at = 1; at < count; at++) bind(frame, at, undefined);
      }
      const signal = body(frame, closure);
      if (signal === undefined) continue;
      return signal === BREAK ? undefined : signal;
    }
  };
}

type LoopParts = {
  /** Assigns a value to one of the loop's variables. */
  readonly bind: (frame: Frame, at: number, value: Value) => void;
  /** The number of loop variables. */
  readonly count: number;
  readonly body: Execute;
};

/** Makes the loop over `pairs(table)`, which calls no iterator. */
function makePairsLoop({ bind, count, body }: LoopParts) {
  return (frame: Frame, closure: LuaClosure, table: LuaTable): Signal => {
    const { run } = closure;
    let position = 0;
    noteTraversal(table);
    // The list may shrink during the loop, so the keys are counted separately.
    let keySlot = -1;
    for (;;) {
      if (--run.fuel < 0) run.exhausted('fuel');
      let key: Value;
      let value: Value;
      while (keySlot < 0) {
        if (position >= table.list.length) {
          keySlot = 0;
          break;
        }
        value = table.list[position++];
        if (value === undefined) continue;
        key = position;
        break;
      }
      if (key === undefined) {
        const { values } = table;
        while (keySlot < values.length && values[keySlot] === undefined) keySlot++;
        if (keySlot >= values.length) return undefined;
        key = table.keys[keySlot];
        value = values[keySlot++];
      }
      bind(frame, 0, key);
      if (count > 1) bind(frame, 1, value);
      for (let at = 2; at < count; at++) bind(frame, at, undefined);
      const signal = body(frame, closure);
      if (signal === undefined) continue;
      return signal === BREAK ? undefined : signal;
    }
  };
}

/** Makes the loop over `ipairs(table)`, which calls no iterator. */
function makeListLoop({ bind, count, body }: LoopParts) {
  return (frame: Frame, closure: LuaClosure, table: LuaTable, from: number): Signal => {
    const { run } = closure;
    for (let at = from + 1; ; at++) {
      if (--run.fuel < 0) run.exhausted('fuel');
      const value = table.getNumber(at);
      if (value === undefined) return undefined;
      bind(frame, 0, at);
      if (count > 1) bind(frame, 1, value);
      for (let more = 2; more < count; more++) bind(frame, more, undefined);
      const signal = body(frame, closure);
      if (signal === undefined) continue;
      return signal === BREAK ? undefined : signal;
    }
  };
}
