import { isTruthy } from '../../operations/compare';
import type {
  GenericForStatement,
  NumericForStatement,
  RepeatStatement,
  WhileStatement,
} from '../../parse/ast';
import { all, type Value } from '../../values/value';
import { loopNumber } from '../compile-loop';
import { Box, BREAK } from '../frame';
import { callSteps } from './call-steps';
import { evaluate, evaluateList } from './expression-steps';
import type { SteppedSignal, StepUnit } from './step-unit';

type Make = SteppedSignal['steps'];

export function stepWhile(steps: StepUnit, statement: WhileStatement): Make {
  const condition = steps.expression(statement.condition);
  const body = steps.turns(statement.body);
  return function* (frame, closure) {
    while (isTruthy(yield* evaluate(condition, frame, closure))) {
      closure.run.charge(1);
      const signal = yield* body.steps(frame, closure);
      if (signal === BREAK) break;
      if (signal !== undefined) return signal;
    }
    return undefined;
  };
}

export function stepRepeat(steps: StepUnit, statement: RepeatStatement): Make {
  const condition = steps.expression(statement.condition);
  const body = steps.turns(statement.body);
  return function* (frame, closure) {
    do {
      closure.run.charge(1);
      const signal = yield* body.steps(frame, closure);
      if (signal === BREAK) break;
      if (signal !== undefined) return signal;
    } while (!isTruthy(yield* evaluate(condition, frame, closure)));
    return undefined;
  };
}

export function stepFor(steps: StepUnit, statement: NumericForStatement): Make {
  const bounds = steps.list([
    statement.start,
    statement.limit,
    // Parenthesized, so that a call yields one value here.
    {
      kind: 'paren',
      inner: statement.step ?? { kind: 'constant', value: 1 },
    },
  ]);
  const body = steps.turns(statement.body);
  const operation = steps.unit.operation(statement.line);
  const { slot, captured } = statement.local;
  return function* (frame, closure) {
    const [from, to, by] = yield* evaluateList(bounds, frame, closure);
    const start = loopNumber(operation, 'initial value', from);
    const limit = loopNumber(operation, 'limit', to);
    const step = loopNumber(operation, 'step', by);
    for (let at = start; step >= 0 ? at <= limit : at >= limit; at += step) {
      closure.run.charge(1);
      frame[slot] = captured ? new Box(at) : at;
      const signal = yield* body.steps(frame, closure);
      if (signal === BREAK) break;
      if (signal !== undefined) return signal;
    }
    return undefined;
  };
}

export function stepForIn(steps: StepUnit, statement: GenericForStatement): Make {
  const list = steps.list(statement.values);
  const body = steps.turns(statement.body);
  const site = steps.unit.iteratorSite(statement.line);
  const { locals } = statement;
  return function* (frame, closure) {
    const [iterator, state, start] = yield* evaluateList(list, frame, closure);
    let control: Value = start;
    for (;;) {
      closure.run.charge(1);
      const values = all(yield* callSteps(closure.run, site, '', iterator, [state, control]));
      control = values[0];
      if (control === undefined) return undefined;
      locals.forEach(({ slot, captured }, at) => {
        frame[slot] = captured ? new Box(values[at]) : values[at];
      });
      const signal = yield* body.steps(frame, closure);
      if (signal === BREAK) return undefined;
      if (signal !== undefined) return signal;
    }
  };
}
