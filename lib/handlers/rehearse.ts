import type { HandlerHook } from './handler-hook';
import { type LambdaRun, runLambda } from './lambda/run-lambda';
import type { Outcome } from './outcome';
import type { Executable, Prepared, Unprepared } from './prepared';
import { handlerOf } from './registry';
import type { SuccessRule } from './success-rule';

/** A prepared event, executed as far as that has no effect outside this process. */
export type Rehearsal =
  | Extract<Executable, { kind: 'request' | 'log' }>
  | { kind: 'ran'; run: LambdaRun }
  | Unprepared;

/** Runs the functions of a prepared event; sends no request and writes no log line. */
export const rehearse = (prepared: Prepared, { trace = false } = {}): Rehearsal =>
  prepared.kind === 'lambda' ? { kind: 'ran', run: runLambda(prepared.job, { trace }) } : prepared;

/**
 * Returns the outcome a delivery would have, by the success rule of the hook's handler, or null if
 * it depends on a receiver's response.
 */
export const findExpectedOutcome = (
  hook: HandlerHook & { delivery: { successRule: SuccessRule } },
  rehearsal: Rehearsal,
  now: Date,
): Outcome | null => {
  const options = { successRule: hook.delivery.successRule, now };
  switch (rehearsal.kind) {
    case 'request':
      return null;
    case 'log':
      return handlerOf(hook).toOutcome(true, options);
    case 'ran':
      return handlerOf(hook).toOutcome(rehearsal.run, options);
    case 'unprepared':
      return rehearsal;
  }
};
