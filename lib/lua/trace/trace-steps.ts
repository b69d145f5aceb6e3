import type { SignalSteps } from '../compile/closure';
import type { Signal } from '../compile/frame';
import { evaluate } from '../compile/steps/expression-steps';
import type { SteppedSignal, StepUnit } from '../compile/steps/step-unit';
import { isTruthy } from '../operations/compare';
import type { IfStatement, Statement } from '../parse/ast';
import { watchAll } from './observe';
import { begin, SILENT, toPosition, watchStatement } from './trace-statement';

type Compile = (steps: StepUnit, statement: Statement) => SteppedSignal;

/** Like `traceStatement`, for resumable code. It always runs in steps, once. */
export function traceStatementSteps(
  steps: StepUnit,
  statement: Statement,
  compile: Compile,
): SteppedSignal {
  if (statement.kind === 'if') return traceIfSteps(steps, statement);
  const stepped = compile(steps, statement);
  // The body of a nested function is compiled and traced separately.
  if (SILENT.has(statement.kind) || statement.kind === 'local function') return stepped;
  const watching = watchStatement(statement, steps.unit.mark);
  return {
    plain: undefined,
    *steps(frame, closure): SignalSteps {
      const { run } = closure;
      const { tracer } = run;
      if (!tracer) return yield* stepped.steps(frame, closure);
      const step = watching.begin(tracer, frame, closure);
      if (statement.kind === 'return') tracer.leaveFrame(run, frame);
      try {
        const signal: Signal = yield* stepped.steps(frame, closure);
        if (step) watching.finish(tracer, step, signal, frame, closure);
        return signal;
      } finally {
        watching.leave(tracer, frame);
      }
    },
  };
}

/** Like `traceTurns`, for resumable code. */
export function traceTurnSteps(body: SteppedSignal): SteppedSignal {
  return {
    plain: undefined,
    *steps(frame, closure): SignalSteps {
      const { run } = closure;
      const { tracer } = run;
      tracer?.openTurn(run, frame);
      try {
        return yield* body.steps(frame, closure);
      } finally {
        tracer?.closeTurn(run, frame);
      }
    },
  };
}

function traceIfSteps(steps: StepUnit, statement: IfStatement): SteppedSignal {
  const clauses = statement.clauses.map(({ condition, body, line }) => ({
    condition: steps.expression(condition),
    reads: watchAll([condition]),
    body: steps.block(body),
    position: toPosition(line, steps.unit.mark),
  }));
  const otherwise = statement.otherwise ? steps.block(statement.otherwise) : undefined;
  return {
    plain: undefined,
    *steps(frame, closure): SignalSteps {
      const { tracer } = closure.run;
      for (const { condition, reads, body, position } of clauses) {
        const step = tracer ? begin(tracer, position, reads, frame, closure) : undefined;
        const taken = isTruthy(yield* evaluate(condition, frame, closure));
        if (step) step.branch = taken ? 'taken' : 'not taken';
        if (taken) return yield* body.steps(frame, closure);
      }
      return otherwise ? yield* otherwise.steps(frame, closure) : undefined;
    },
  };
}
