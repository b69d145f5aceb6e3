import { resolveCall } from '../../operations/call-value';
import { isTruthy } from '../../operations/compare';
import type {
  AssignStatement,
  Block,
  IfStatement,
  LocalStatement,
  ReturnStatement,
  Statement,
} from '../../parse/ast';
import { Label } from '../../parse/ast';
import { NO_REQUESTS } from '../../runtime/run';
import { Multi, NOTHING, type Results, type Value } from '../../values/value';
import type { LuaClosure, SignalSteps } from '../closure';
import { compileStore } from '../compile-assign';
import { labelIndexes } from '../compile-block';
import { Box, type Frame, ONE_NIL, type Signal } from '../frame';
import { describeForError } from '../name-of';
import { callNative } from './call-steps';
import { evaluate, evaluateList } from './expression-steps';
import { hasCall } from './has-call';
import { stepFor, stepForIn, stepRepeat, stepWhile } from './loop-steps';
import { assignSteps, indexSteps } from './operator-steps';
import { attempt, NEEDS_STEPS, type SteppedSignal, type StepUnit } from './step-unit';

/** Compiles the resumable form of a block. */
export function stepBlock(steps: StepUnit, block: Block): SteppedSignal {
  const indexes = labelIndexes(block);
  const each = block.statements.map((statement) => steps.statement(statement));
  return {
    plain: undefined,
    *steps(frame, closure): SignalSteps {
      for (let at = 0; at < each.length; at++) {
        const statement = each[at] as SteppedSignal;
        let signal = attempt(statement, frame, closure) as Signal;
        if ((signal as unknown) === NEEDS_STEPS) signal = yield* statement.steps(frame, closure);
        if (signal === undefined) continue;
        const index = signal instanceof Label ? indexes.get(signal) : undefined;
        if (index === undefined) return signal;
        if (index <= at) closure.run.charge(1);
        at = index;
      }
      return undefined;
    },
  };
}

type Make = SteppedSignal['steps'];

/** Compiles the resumable form of a statement. Simple statements without calls run directly. */
export function stepStatement(steps: StepUnit, statement: Statement): SteppedSignal {
  const plain = isSimple(statement) ? steps.unit.statement(statement) : undefined;
  return { plain, steps: makeSteps(steps, statement) };
}

/** When such a statement finds that it needs steps, it has had no effect yet. */
function isSimple(statement: Statement): boolean {
  switch (statement.kind) {
    case 'local':
      return !statement.values.some(hasCall);
    case 'return':
      return !statement.values.some(hasCall);
    case 'assign':
      return (
        statement.targets.length === 1 &&
        !statement.values.some(hasCall) &&
        !statement.targets.some(hasCall)
      );
    case 'local function':
    case 'break':
    case 'goto':
    case 'label':
      return true;
    default:
      return false;
  }
}

function makeSteps(steps: StepUnit, statement: Statement): Make {
  switch (statement.kind) {
    case 'local':
      return stepLocal(steps, statement);
    case 'assign':
      return stepAssign(steps, statement);
    case 'call': {
      const call = steps.many(statement.call);
      return function* (frame, closure) {
        yield* call.steps(frame, closure);
        return undefined;
      };
    }
    case 'do':
      return steps.block(statement.body).steps;
    case 'while':
      return stepWhile(steps, statement);
    case 'repeat':
      return stepRepeat(steps, statement);
    case 'if':
      return stepIf(steps, statement);
    case 'for':
      return stepFor(steps, statement);
    case 'for in':
      return stepForIn(steps, statement);
    case 'return':
      return stepReturn(steps, statement);
    default: {
      const plain = steps.unit.statement(statement);
      return function* (frame, closure) {
        yield* NO_REQUESTS;
        return plain(frame, closure);
      };
    }
  }
}

function stepLocal(steps: StepUnit, { locals, values }: LocalStatement): Make {
  const list = steps.list(values);
  return function* (frame, closure) {
    const results = yield* evaluateList(list, frame, closure);
    locals.forEach(({ slot, captured }, at) => {
      frame[slot] = captured ? new Box(results[at]) : results[at];
    });
    return undefined;
  };
}

function stepAssign(steps: StepUnit, statement: AssignStatement): Make {
  const { unit } = steps;
  const targets = statement.targets.map((target) =>
    target.kind === 'index'
      ? {
          object: steps.expression(target.object),
          key: steps.expression(target.key),
          operation: unit.operation(statement.endLine, target.object),
        }
      : compileStore(unit, target),
  );
  const list = steps.list(statement.values);
  return function* (frame, closure) {
    const evaluated: { object: Value; key: Value }[] = [];
    for (const target of targets) {
      if (typeof target === 'function') {
        evaluated.push({ object: undefined, key: undefined });
        continue;
      }
      const object = yield* evaluate(target.object, frame, closure);
      evaluated.push({ object, key: yield* evaluate(target.key, frame, closure) });
    }
    const results = yield* evaluateList(list, frame, closure);
    for (let at = targets.length - 1; at >= 0; at--) {
      const target = targets[at];
      const parts = evaluated[at];
      if (!target || !parts) continue;
      if (typeof target === 'function')
        callNative(closure.run, () => {
          target(frame, closure, results[at]);
          return undefined;
        });
      else yield* assignSteps(closure.run, target.operation, parts.object, parts.key, results[at]);
    }
    return undefined;
  };
}

function stepIf(steps: StepUnit, statement: IfStatement): Make {
  const clauses = statement.clauses.map(({ condition, body }) => ({
    condition: steps.expression(condition),
    body: steps.block(body),
  }));
  const otherwise = statement.otherwise ? steps.block(statement.otherwise) : undefined;
  return function* (frame, closure) {
    for (const { condition, body } of clauses) {
      let value = attempt(condition, frame, closure);
      if (value === NEEDS_STEPS) value = yield* condition.steps(frame, closure);
      if (isTruthy(value as Value)) return yield* body.steps(frame, closure);
    }
    return otherwise ? yield* otherwise.steps(frame, closure) : undefined;
  };
}

function stepReturn(steps: StepUnit, statement: ReturnStatement): Make {
  const { values } = statement;
  const [only] = values;
  if (values.length === 1 && (only?.kind === 'call' || only?.kind === 'method')) {
    const { unit } = steps;
    const list = steps.list(only.args);
    const head = steps.expression(only.kind === 'call' ? only.callee : only.object);
    const site = only.kind === 'call' ? unit.site(only.line, only.callee) : unit.methodSite(only);
    const what = only.kind === 'call' ? describeForError(only.callee) : `method '${only.name}'`;
    const operation =
      only.kind === 'call' ? unit.operation(only.line) : unit.operation(only.nameLine, only.object);
    return function* (frame, closure) {
      const { run } = closure;
      let callee = yield* evaluate(head, frame, closure);
      const self = callee;
      if (only.kind === 'method') callee = yield* indexSteps(run, operation, self, only.name);
      const list2 = yield* evaluateList(list, frame, closure);
      const given = only.kind === 'method' ? [self, ...list2] : list2;
      run.sites[run.depth] = site;
      const { fn, args } = resolveCall(run, site, what, callee, given);
      if (fn.resumable) return asSignal(yield { fn, args, tail: true });
      run.depth--;
      const results = callNative(run, () => fn.callN(run, args));
      run.depth++;
      return asSignal(results);
    };
  }
  const list = steps.list(values);
  return function* (frame: Frame, closure: LuaClosure) {
    if (values.length === 0) return NOTHING;
    const results = yield* evaluateList(list, frame, closure);
    return results.length === 1 && results[0] !== undefined ? results[0] : new Multi(results);
  };
}

const asSignal = (results: Results): Signal => (results === undefined ? ONE_NIL : results);
