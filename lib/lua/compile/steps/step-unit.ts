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
 * Something compiled for code that can be suspended. What makes no call runs as usual; only when
 * a metamethod turns up is it evaluated again in steps, before anything has happened.
 */
export interface Stepped<Answer, Steps> {
  readonly plain: ((frame: Frame, closure: LuaClosure) => Answer) | undefined;
  readonly steps: (frame: Frame, closure: LuaClosure) => Steps;
}
export type SteppedValue = Stepped<Value, ValueSteps>;
export type SteppedMany = Stepped<Results, ManySteps>;
export type SteppedList = Stepped<Value[], ListSteps>;
export type SteppedSignal = Stepped<Signal, SignalSteps>;

const RETRY_FUEL = 16;

/** Runs the usual way if there is one; `NEEDS_STEPS` when that does not do. */
export function attempt<Answer>(
  stepped: Stepped<Answer, unknown>,
  frame: Frame,
  closure: LuaClosure,
): Answer | typeof NEEDS_STEPS {
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

/** What the parts of the stepwise compiler ask of each other. */
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
