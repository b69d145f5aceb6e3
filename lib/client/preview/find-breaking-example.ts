import { compareRenderings, isBreaking } from './compare-renderings';
import { type Failure, type Rendering, toFailure } from './render-event';
import { toPayload } from './to-payload';

/** The output for one event: a payload as text, or the failure. */
export type ExampleOutput = { text: string } | { failure: Failure };

/** One event for which the draft may break its receiver, before and after the change. */
export type BreakingExample = { before: ExampleOutput; after: ExampleOutput };

/** Finds the first event, in the given order, whose difference may break its receiver. */
export const findBreakingExample = (
  before: readonly Rendering[],
  after: readonly Rendering[],
): BreakingExample | null => {
  for (const [at, old] of before.entries()) {
    const now = after[at];
    if (now !== undefined && isBreaking(compareRenderings([old], [now])))
      return { before: toOutput(old), after: toOutput(now) };
  }
  return null;
};

const toOutput = (rendering: Rendering): ExampleOutput => {
  const failure = toFailure(rendering);
  if (failure) return { failure };
  const value = toPayload(rendering)?.value ?? '';
  return { text: typeof value === 'string' ? value : JSON.stringify(value, null, 2) };
};
