import type { ExecutedStep } from '@/lib/handlers/code/executed-code';

/** A function or a text of the hook, and what it did. */
export type StepPart = {
  /** Null where there is only one. */
  readonly name: string | null;
  readonly source: string | null;
  readonly steps: readonly ExecutedStep[];
  readonly dropped: number;
};

export type Used = { readonly fuel: number; readonly memory: number };

/** A step among all, with what it used itself and what was used in all by then. */
export type NumberedStep = { part: StepPart; step: ExecutedStep; own: Used; sofar: Used };

/** All steps in their order. Parts share one budget, so that each goes on where the last ended. */
export function toNumberedSteps(parts: readonly StepPart[]): NumberedStep[] {
  let before: Used = { fuel: 0, memory: 0 };
  return parts.flatMap((part) => {
    const began = before;
    return part.steps.map((step): NumberedStep => {
      const sofar = { fuel: began.fuel + step.fuelUsed, memory: began.memory + step.memoryUsed };
      // A loop is told as of its beginning, a step within it may be told before one around it.
      const own = {
        fuel: Math.max(0, sofar.fuel - before.fuel),
        memory: Math.max(0, sofar.memory - before.memory),
      };
      before = {
        fuel: Math.max(before.fuel, sofar.fuel),
        memory: Math.max(before.memory, sofar.memory),
      };
      return { part, step, own, sofar };
    });
  });
}
