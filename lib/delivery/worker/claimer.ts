import type { Clock } from '../clock';
import type { Emitter } from '../events';
import { makeSignal } from '../signal';
import type { Claim, DeliveryStore } from '../store';
import type { Service } from '../upkeep/periodic';
import type { WorkQueue } from './work-queue';

export type ClaimerDeps = {
  store: Pick<DeliveryStore, 'claim' | 'nextDueAt'>;
  queue: Pick<WorkQueue, 'room' | 'noteClaim'>;
  clock: Clock;
  events: Emitter;
  worker: string;
  /** Takes what was claimed, before the claim is noted as done. */
  take: (claim: Claim) => void;
};

export type ClaimerSettings = {
  leaseMs: number;
  /** The longest it sleeps, should a wake-up get lost. */
  pollMs: number;
  retryMs: number;
};

export type Claimer = Service & {
  /** Something may be due: look now. */
  wake(): void;
  /** Something will be due then: do not sleep longer. */
  noteDue(at: Date): void;
};

const FIRST_PAUSE_MS = 20;

/**
 * Fetches due deliveries whenever there is room: after a wake-up, when the next one falls due, and
 * at the latest after `pollMs`.
 */
export const makeClaimer = (
  { store, queue, clock, events, worker, take }: ClaimerDeps,
  { leaseMs, pollMs, retryMs }: ClaimerSettings,
): Claimer => {
  const signal = makeSignal();
  let isRunning = false;
  let sleepsUntil = 0;
  let overduePauseMs = FIRST_PAUSE_MS;
  let loop: Promise<void> = Promise.resolve();

  /** Claims once; answers how long to sleep then. */
  const claimOnce = async (): Promise<number> => {
    const room = queue.room();
    if (room.limit === 0) return pollMs;
    const claim = await store.claim({ worker, leaseMs, now: clock.now(), ...room });
    const deliveries = claim.deliveries.length;
    const orphans = claim.orphans.length;
    take(claim);
    queue.noteClaim(room, claim.deliveries);
    if (deliveries + orphans > 0) events.emit('claimed', { deliveries, orphans });
    if (orphans > 0 || deliveries >= room.limit) return deliveries >= room.limit ? pollMs : 0;
    const dueAt = await store.nextDueAt();
    const dueMs = dueAt === null ? pollMs : dueAt.getTime() - clock.now().getTime();
    if (dueMs > 0) return Math.min(pollMs, dueMs);
    // Overdue, and not brought: another process was quicker just now, or its hook has no room here,
    // whose coming wakes us. Look again soon, then less and less often.
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
