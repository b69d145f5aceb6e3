import type { AttemptResult, ClaimedDelivery } from '../store';

export type DeferDeps = {
  now: () => Date;
  random: () => number;
  makeId: () => string;
  worker: string;
  /** How long a delivery waits whose code could not be run. */
  lostRunWaitMs: number;
};

/** How often in a row a delivery's code may fail to be run before that costs an attempt. */
export const FREE_LOST_RUNS = 5;

/**
 * Puts a delivery off whose code could not be run: it costs no attempt, is due again after
 * `lostRunWaitMs`, ±10 %, and the record says why (docs/architecture.md, "Delivery").
 */
export const defer = (
  { now, random, makeId, worker, lostRunWaitMs }: DeferDeps,
  { delivery }: ClaimedDelivery,
  errorMessage: string,
): AttemptResult => {
  const at = now();
  const { id, tries, responseStatus, durationMs } = delivery;
  const waitMs = Math.round(lostRunWaitMs * (0.9 + 0.2 * random()));
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
