import type { ExecutedStep } from '@/lib/handlers/code/executed-code';

/** A function or a template of the hook, with its executed steps. */
export type StepPart = {
  /** Null if there is only one. */
  readonly name: string | null;
  readonly source: string | null;
  readonly steps: readonly ExecutedStep[];
  readonly dropped: number;
};

export type Used = { readonly fuel: number; readonly memory: number };

/** A step with its own resource usage and the total so far. */
export type NumberedStep = { part: StepPart; step: ExecutedStep; own: Used; sofar: Used };

/** Lists all steps in order. Parts share one budget, so the totals continue from part to part. */
export function toNumberedSteps(parts: readonly StepPart[]): NumberedStep[] {
  let before: Used = { fuel: 0, memory: 0 };
  return parts.flatMap((part) => {
    const began = before;
    return part.steps.map((step): NumberedStep => {
      const sofar = { fuel: began.fuel + step.fuelUsed, memory: began.memory + step.memoryUsed };
      // The usage of a loop is that of its start, so a step may have a lower total than the one before.
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
