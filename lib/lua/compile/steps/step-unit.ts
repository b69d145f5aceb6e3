import { NEEDS_STEPS } from '../../operations/operation';
import type { Block, Expression, Statement } from '../../parse/ast';
import type { Request } from '../../runtime/run';
import type { Results, Value } from '../../values/value';
import type { LuaClosure, SignalSteps, ValueSteps } from '../closure';
import type { Frame, Signal } from '../frame';
import type { Unit } from '../unit';

export type ManySteps = Generator<Request, Results, Results>;
export type ListSteps = Generator<Request, Value[], Results>;

/**
 * A compiled part of resumable code. Code without calls runs directly; only when it meets a
 * metamethod is it evaluated again in resumable form, before it has had any effect.
 */
export interface Stepped<Result, Steps> {
  readonly plain: ((frame: Frame, closure: LuaClosure) => Result) | undefined;
  readonly steps: (frame: Frame, closure: LuaClosure) => Steps;
}
export type SteppedValue = Stepped<Value, ValueSteps>;
export type SteppedMany = Stepped<Results, ManySteps>;
export type SteppedList = Stepped<Value[], ListSteps>;
export type SteppedSignal = Stepped<Signal, SignalSteps>;

const RETRY_FUEL = 16;

/**
 * Runs the direct form if there is one. Returns `NEEDS_STEPS` when the resumable form is needed.
 */
export function attempt<Result>(
  stepped: Stepped<Result, unknown>,
  frame: Frame,
  closure: LuaClosure,
): Result | typeof NEEDS_STEPS {
  if (!stepped.plain) return NEEDS_STEPS;
  try {
    return stepped.plain(frame, closure);
  } catch (error) {
    if (error !== NEEDS_STEPS) throw error;
    closure.run.charge(RETRY_FUEL);
    return NEEDS_STEPS;
  }
}

export { NEEDS_STEPS };

/** The interface between the parts of the compiler for resumable code. */
export interface StepUnit {
  readonly unit: Unit;
  expression(expression: Expression): SteppedValue;
  many(expression: Expression): SteppedMany;
  list(expressions: readonly Expression[]): SteppedList;
  block(block: Block): SteppedSignal;
  /** The body of a loop. */
  turns(block: Block): SteppedSignal;
  statement(statement: Statement): SteppedSignal;
}
