import type { Clock } from '../clock';
import type { Emitter } from '../events';
import type { DeliveryStore } from '../store';
import { makePeriodic, type Service } from './periodic';

const KEYS_KEPT_MS = 24 * 3_600_000;

export type CleanerDeps = {
  store: Pick<DeliveryStore, 'clean'>;
  clock: Clock;
  events: Emitter;
  /** Creates upcoming partitions and drops those past retention. */
  upkeep: () => Promise<void>;
};

/**
 * Makes the service that deletes old rows: idempotency keys after a day, snoozes that have ended, and
 * events, deliveries and attempts with their partitions.
 */
export const makeCleaner = (
  { store, clock, events, upkeep }: CleanerDeps,
  { everyMs }: { everyMs: number },
): Service =>
  makePeriodic({
    clock,
    everyMs,
    run: async () => {
      const now = clock.now();
      await upkeep();
      await store.clean({ now, keysBefore: new Date(now.getTime() - KEYS_KEPT_MS) });
      events.emit('cleaned', {});
    },
    onFault: (error) => events.emit('fault', { during: 'clean', error }),
  });
