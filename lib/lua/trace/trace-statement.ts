import type { Execute, LuaClosure } from '../compile/closure';
import { BREAK, type Frame, type Signal, TAIL } from '../compile/frame';
import type { Unit } from '../compile/unit';
import { type Block, type IfStatement, Label, type Statement } from '../parse/ast';
import type { Run } from '../runtime/run';
import { all } from '../values/value';
import { expressionsOf, findMissing, type Watched, watchAll, writesOf } from './observe';
import { showValue } from './show-value';
import type { Observed, Tracer, TraceStep } from './tracer';

/** Statements that only transfer control and produce no step. */
export const SILENT = new Set(['do', 'label', 'break', 'goto']);
export const LOOPS = new Set(['while', 'repeat', 'for', 'for in']);

/** Compiles a statement so that the run's tracer observes its execution. */
export function traceStatement(
  unit: Unit,
  statement: Statement,
  compile: (statement: Statement) => Execute,
): Execute {
  if (statement.kind === 'if') return traceIf(unit, statement);
  const execute = compile(statement);
  if (SILENT.has(statement.kind)) return execute;
  const watching = watchStatement(statement, unit.mark);
  return (frame, closure) => {
    const { tracer } = closure.run;
    if (!tracer) return execute(frame, closure);
    const step = watching.begin(tracer, frame, closure);
    try {
      const signal = execute(frame, closure);
      if (step) watching.finish(tracer, step, signal, frame, closure);
      return signal;
    } finally {
      watching.leave(tracer, frame);
    }
  };
}

/** Compiles a loop body whose iterations are counted. */
export function traceTurns(body: Execute): Execute {
  return (frame, closure) => {
    const { run } = closure;
    const { tracer } = run;
    if (!tracer) return body(frame, closure);
    tracer.openTurn(run, frame);
    try {
      return body(frame, closure);
    } finally {
      tracer.closeTurn(run, frame);
    }
  };
}

type Position = Pick<TraceStep, 'line' | 'mark'>;

/** The position of a step. */
export const toPosition = (line: number, mark: number | undefined): Position =>
  mark === undefined ? { line } : { line, mark };

/** How one statement's execution is recorded, for both compiled forms. */
export function watchStatement(statement: Statement, mark: number | undefined) {
  const reads = watchAll(expressionsOf(statement));
  const writes = writesOf(statement);
  const loop = LOOPS.has(statement.kind);
  return {
    begin(tracer: Tracer, frame: Frame, closure: LuaClosure): TraceStep | undefined {
      const position = toPosition(statement.line, mark);
      const step = begin(tracer, position, reads, frame, closure);
      if (loop) tracer.openLoop(frame, step ?? unseen(position));
      return step;
    },
    finish(
      tracer: Tracer,
      step: TraceStep,
      signal: Signal,
      frame: Frame,
      closure: LuaClosure,
    ): void {
      if (loop) return;
      spend(step, closure.run);
      step.writes = writes.map(({ name, read }) => tracer.observe(name, read(frame, closure)));
      const jumps = signal === BREAK || signal === TAIL || signal instanceof Label;
      if (signal !== undefined && !jumps)
        step.results = all(signal).map((value) => showValue(value));
    },
    leave(tracer: Tracer, frame: Frame): void {
      if (loop) tracer.closeLoop(frame);
    },
  };
}

const unseen = (position: Position): TraceStep => ({
  ...position,
  function: '',
  reads: [],
  writes: [],
  fuelUsed: 0,
  memoryUsed: 0,
});

function spend(step: TraceStep, { limits, fuel, memory }: Run): void {
  step.fuelUsed = limits.fuel - fuel;
  step.memoryUsed = limits.memoryBytes - memory;
}

/**
 * Records the start of a statement. Returns undefined when the trace is full or the loop iteration
 * is not recorded.
 */
export function begin(
  tracer: Tracer,
  position: Position,
  reads: readonly Watched[],
  frame: Frame,
  closure: LuaClosure,
): TraceStep | undefined {
  if (!tracer.wants(closure.run)) return undefined;
  const step: TraceStep = {
    ...position,
    function: closure.name,
    reads: reads.map((watched) => observeRead(tracer, watched, frame, closure)),
    writes: [],
    fuelUsed: 0,
    memoryUsed: 0,
  };
  spend(step, closure.run);
  tracer.add(step);
  return step;
}

function observeRead(
  tracer: Tracer,
  watched: Watched,
  frame: Frame,
  closure: LuaClosure,
): Observed {
  const read = tracer.observe(watched.name, watched.read(frame, closure));
  const missing = findMissing(watched, frame, closure);
  if (missing === undefined) return read;
  return { ...read, missing: tracer.observe(missing.name, missing.read(frame, closure)) };
}

function traceIf(unit: Unit, statement: IfStatement): Execute {
  const clauses = statement.clauses.map(({ condition, body, line }) => ({
    test: unit.test(condition),
    reads: watchAll([condition]),
    body: unit.block(body),
    position: toPosition(line, unit.mark),
  }));
  const otherwise: Block | undefined = statement.otherwise;
  const last = otherwise ? unit.block(otherwise) : undefined;
  return (frame, closure) => {
    const { tracer } = closure.run;
    for (const { test, reads, body, position } of clauses) {
      const step = tracer ? begin(tracer, position, reads, frame, closure) : undefined;
      const taken = test(frame, closure);
      if (step) step.branch = taken ? 'taken' : 'not taken';
      if (taken) return body(frame, closure);
    }
    return last?.(frame, closure);
  };
}
