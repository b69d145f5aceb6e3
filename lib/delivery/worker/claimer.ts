import type { Clock } from '../clock';
import type { Emitter } from '../events';
import type { Claim, DeliveryStore } from '../store';
import type { Service } from '../upkeep/periodic';
import type { WorkQueue } from './work-queue';

export type ClaimerDeps = {
  store: Pick<DeliveryStore, 'claim' | 'nextDueAt'>;
  queue: Pick<WorkQueue, 'claimLimits' | 'noteClaim'>;
  clock: Clock;
  events: Emitter;
  worker: string;
  /** Called with each claim, before the queue notes it. */
  accept: (claim: Claim) => void;
};

export type ClaimerSettings = {
  leaseMs: number;
  /** The longest sleep, in case a wake-up is lost. */
  pollMs: number;
  retryMs: number;
};

export type Claimer = Service & {
  /** Claims now, because a delivery may be due. */
  wake(): void;
  /** Sleeps until `at` at the longest, because a delivery is due then. */
  noteDue(at: Date): void;
};

const FIRST_PAUSE_MS = 20;

/** A wake-up that is not lost: raised while nobody waits, it ends the next wait immediately. */
const makeSignal = () => {
  let isRaised = false;
  let resume: (() => void) | null = null;
  return {
    raise(): void {
      isRaised = true;
      resume?.();
    },
    wait: (): Promise<void> =>
      new Promise((resolve) => {
        resume = () => {
          isRaised = false;
          resume = null;
          resolve();
        };
        if (isRaised) resume();
      }),
  };
};

/**
 * Makes the loop that claims due deliveries while the queue has capacity: after a wake-up, when the
 * next delivery is due, and at the latest after `pollMs`.
 */
export const makeClaimer = (
  { store, queue, clock, events, worker, accept }: ClaimerDeps,
  { leaseMs, pollMs, retryMs }: ClaimerSettings,
): Claimer => {
  const signal = makeSignal();
  let isRunning = false;
  let sleepsUntil = 0;
  let overduePauseMs = FIRST_PAUSE_MS;
  let loop: Promise<void> = Promise.resolve();

  /** Claims once and returns how long to sleep afterwards. */
  const claimOnce = async (): Promise<number> => {
    const limits = queue.claimLimits();
    if (limits.limit === 0) return pollMs;
    const claim = await store.claim({ worker, leaseMs, now: clock.now(), ...limits });
    const deliveries = claim.deliveries.length;
    const orphans = claim.orphans.length;
    accept(claim);
    queue.noteClaim(limits, claim.deliveries);
    if (deliveries + orphans > 0) events.emit('claimed', { deliveries, orphans });
    if (orphans > 0 || deliveries >= limits.limit) return deliveries >= limits.limit ? pollMs : 0;
    const dueAt = await store.nextDueAt();
    const dueMs = dueAt === null ? pollMs : dueAt.getTime() - clock.now().getTime();
    if (dueMs > 0) return Math.min(pollMs, dueMs);
    // A delivery is overdue but was not claimed: another process took it, or its hook has no capacity
    // here and wakes us when it has. Claim again soon, then less and less often.
    overduePauseMs = deliveries > 0 ? FIRST_PAUSE_MS : Math.min(overduePauseMs * 2, retryMs);
    return Math.min(pollMs, overduePauseMs);
  };

  const run = async (): Promise<void> => {
    while (isRunning) {
      let sleepMs = retryMs;
      try {
        sleepMs = await claimOnce();
      } catch (error) {
        events.emit('fault', { during: 'claim', error });
      }
      if (!isRunning) return;
      sleepsUntil = clock.now().getTime() + sleepMs;
      const cancel = clock.setTimer(() => signal.raise(), sleepMs);
      await signal.wait();
      cancel();
    }
  };

  return {
    wake: () => signal.raise(),
    noteDue(at) {
      if (at.getTime() < sleepsUntil) signal.raise();
    },
    start() {
      if (isRunning) return;
      isRunning = true;
      loop = run();
    },
    async stop() {
      isRunning = false;
      signal.raise();
      await loop;
    },
  };
};
