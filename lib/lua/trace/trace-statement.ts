import type { Execute, LuaClosure } from '../compile/closure';
import { BREAK, type Frame, type Signal, TAIL } from '../compile/frame';
import type { Unit } from '../compile/unit';
import { type Block, type IfStatement, Label, type Statement } from '../parse/ast';
import { all } from '../values';
import { expressionsOf, type Watched, watchAll, writesOf } from './observe';
import { showValue } from './show-value';
import type { Tracer, TraceStep } from './tracer';

const SILENT = new Set(['do', 'label', 'break', 'goto']);
const LOOPS = new Set(['while', 'repeat', 'for', 'for in']);

/** Compiles a statement so that a tracer on the run sees it executed. */
export function traceStatement(
  unit: Unit,
  statement: Statement,
  compile: (statement: Statement) => Execute,
): Execute {
  if (statement.kind === 'if') return traceIf(unit, statement);
  const execute = compile(statement);
  if (SILENT.has(statement.kind)) return execute;
  const reads = watchAll(expressionsOf(statement));
  const writes = writesOf(statement);
  const loop = LOOPS.has(statement.kind);
  return (frame, closure) => {
    const { tracer } = closure.run;
    if (!tracer) return execute(frame, closure);
    const step = begin(tracer, statement.line, reads, frame, closure);
    if (loop) {
      const counted = step ?? { line: statement.line, function: '', reads: [], writes: [] };
      return tracer.loop(counted, () => execute(frame, closure));
    }
    const signal = execute(frame, closure);
    if (step) finish(tracer, step, signal, writes, frame, closure);
    return signal;
  };
}

/** The body of a loop, counted turn by turn. */
export function traceTurns(body: Execute): Execute {
  return (frame, closure) => {
    const { tracer } = closure.run;
    return tracer ? tracer.turn(() => body(frame, closure)) : body(frame, closure);
  };
}

function begin(
  tracer: Tracer,
  line: number,
  reads: readonly Watched[],
  frame: Frame,
  closure: LuaClosure,
): TraceStep | undefined {
  if (!tracer.wants()) return undefined;
  const step: TraceStep = {
    line,
    function: closure.name,
    reads: reads.map(({ name, read }) => tracer.observe(name, read(frame, closure))),
    writes: [],
  };
  tracer.add(step);
  return step;
}

function finish(
  tracer: Tracer,
  step: TraceStep,
  signal: Signal,
  writes: readonly Watched[],
  frame: Frame,
  closure: LuaClosure,
): void {
  step.writes = writes.map(({ name, read }) => tracer.observe(name, read(frame, closure)));
  const jumps = signal === BREAK || signal === TAIL || signal instanceof Label;
  if (signal === undefined || jumps) return;
  step.results = all(signal).map((value) => showValue(value));
}

function traceIf(unit: Unit, statement: IfStatement): Execute {
  const clauses = statement.clauses.map(({ condition, body, line }) => ({
    test: unit.test(condition),
    reads: watchAll([condition]),
    body: unit.block(body),
    line,
  }));
  const otherwise: Block | undefined = statement.otherwise;
  const last = otherwise ? unit.block(otherwise) : undefined;
  return (frame, closure) => {
    const { tracer } = closure.run;
    for (const { test, reads, body, line } of clauses) {
      const step = tracer ? begin(tracer, line, reads, frame, closure) : undefined;
      const taken = test(frame, closure);
      if (step) step.branch = taken ? 'taken' : 'not taken';
      if (taken) return body(frame, closure);
    }
    return last?.(frame, closure);
  };
}
