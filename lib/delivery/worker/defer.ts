import type { AttemptResult, ClaimedDelivery } from '../store';

export type DeferDeps = {
  now: () => Date;
  random: () => number;
  makeId: () => string;
  worker: string;
  /** How long a delivery waits after the sandbox failed to run its code. */
  sandboxRetryMs: number;
};

/** Consecutive sandbox failures of a delivery that cost no attempt. */
export const FREE_SANDBOX_FAILURES = 5;

/**
 * Returns the result that defers a delivery after the sandbox failed to run its code. It costs no
 * attempt, the delivery is due again after `sandboxRetryMs` ±10 %, and the attempt says why.
 */
export const defer = (
  { now, random, makeId, worker, sandboxRetryMs }: DeferDeps,
  { delivery }: ClaimedDelivery,
  errorMessage: string,
): AttemptResult => {
  const at = now();
  const { id, tries, responseStatus, durationMs } = delivery;
  const waitMs = Math.round(sandboxRetryMs * (0.9 + 0.2 * random()));
  return {
    attempt: {
      id: makeId(),
      deliveryId: id,
      number: tries + 1,
      outcome: 'interrupted',
      errorClass: null,
      errorMessage,
      request: null,
      response: null,
      timings: null,
      worker,
      startedAt: at,
    },
    deliveryId: id,
    state: tries === 0 ? 'pending' : 'retrying',
    reason: null,
    runAt: new Date(at.getTime() + waitMs),
    tries,
    responseStatus,
    durationMs,
    finishedAt: null,
  };
};
