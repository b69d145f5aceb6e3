import {
  execute,
  invoke,
  type Json,
  type Limits,
  makeState,
  type Outcome,
  type State,
  Tracer,
  type TraceStep,
  toByteString,
  typeName,
  type Value,
} from '@/lib/lua';
import { readData } from '../code/read-data';
import { SCRIPT_LIMITS } from '../code/script-limits';
import type { LambdaJob } from '../prepared';
import { compileFunction } from './compiled-functions';
import { type LambdaFailure, toRunFailure, toSyntaxFailure } from './lambda-failure';
import { type LogLine, makeScriptLog } from './script-log';
import { toResult } from './to-result';

/** The result of a run: the return value of the last function, or why and where it failed. */
export type LambdaRun = {
  log: LogLine[];
  fuelUsed: number;
  memoryUsed: number;
  /** In a traced run: the executed statements of each function. */
  trace?: { function: number; steps: readonly TraceStep[]; dropped: number }[];
} & ({ ok: true; result: Json } | ({ ok: false } & LambdaFailure));

type Call = { job: LambdaJob; args: readonly Value[]; limits: Limits; log: LogWriter };
type LogWriter = (level: string, text: string) => void;
type Called = { outcome: Outcome | LambdaFailure; state: State; tracer: Tracer | undefined };

const openState = ({ job, limits, log }: Call): State =>
  makeState({
    profile: job.profile,
    limits,
    host: { nowMs: () => job.nowMs, clockSeconds: () => 0, log },
  });

// A chunk is run first; the function it returns is then called (spec §5.9).
const callFunction = (text: string, call: Call, trace: boolean): Called => {
  const state = openState(call);
  const compiled = compileFunction(text, trace);
  const tracer = trace ? new Tracer() : undefined;
  if (!compiled.ok) return { outcome: toSyntaxFailure(compiled.fault), state, tracer };
  state.run.tracer = tracer;
  const loaded = execute(state, compiled.prototype);
  if (!loaded.ok) return { outcome: loaded, state, tracer };
  const [fn] = loaded.values;
  if (typeName(fn) !== 'function') {
    const message = `Bad return value from function, expected function type, got ${typeName(fn)}`;
    return { outcome: { phase: 'compile', message, function: 0 }, state, tracer };
  }
  return { outcome: invoke(state, fn, call.args), state, tracer };
};

const isFailure = (outcome: Outcome | LambdaFailure): outcome is LambdaFailure =>
  'phase' in outcome;

/**
 * Runs the functions in order with the same arguments (data, event, source, pid) and stops at the
 * first that fails (spec §5.9). Pure; never throws for what a script does.
 */
export const runLambda = (job: LambdaJob, { trace = false } = {}): LambdaRun => {
  const { event, source } = job.event;
  const script = makeScriptLog();
  const left: Limits = { ...SCRIPT_LIMITS };
  const traces: NonNullable<LambdaRun['trace']> = [];
  const spend = () => ({
    log: script.read(),
    fuelUsed: SCRIPT_LIMITS.fuel - left.fuel,
    memoryUsed: SCRIPT_LIMITS.memoryBytes - left.memoryBytes,
    ...(trace && { trace: traces }),
  });
  const fail = (failure: LambdaFailure, index: number): LambdaRun => ({
    ok: false,
    ...failure,
    function: index,
    ...spend(),
  });

  let args: Value[];
  try {
    args = [readData(job.event), toByteString(event), toByteString(source), job.pid];
  } catch {
    return fail({ phase: 'run', message: 'The data is nested too deeply.', function: 0 }, 0);
  }
  let result: Json = null;
  for (const [index, text] of job.functions.entries()) {
    const call = { job, args, limits: { ...left }, log: script.log };
    const { outcome, state, tracer } = callFunction(text, call, trace);
    left.fuel = Math.max(0, state.run.fuel);
    left.memoryBytes = Math.max(0, state.run.memory);
    if (tracer) traces.push({ function: index, steps: tracer.steps, dropped: tracer.dropped });
    if (isFailure(outcome)) return fail(outcome, index);
    if (!outcome.ok) return fail(toRunFailure(state, outcome), index);
    const converted = toResult(outcome.values[0]);
    if (!converted.ok) return fail(converted.failure, index);
    result = converted.result;
  }
  return { ok: true, result, ...spend() };
};
