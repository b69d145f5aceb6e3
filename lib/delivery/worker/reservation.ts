import type { EventHook } from '@/lib/event-hooks/schema';
import type { Claim, ClaimedDelivery } from '../store';
import type { LeaseKeeper } from './lease-keeper';
import type { WorkQueue } from './work-queue';

/**
 * Slots of the work queue for deliveries that an ingest transaction claims while it creates them
 * (docs/decisions/013-deliveries-are-born-claimed.md), until the transaction has ended.
 */
export type Reservation = {
  worker: string;
  /** Returns when a lease that starts now expires. */
  until(): Date;
  /** Reserves a slot for one delivery; returns false when none is available. */
  take(hook: EventHook, bytes: number): boolean;
  /** Frees all slots; the reservation can be used again. */
  cancel(): void;
  /** Starts the deliveries, which are committed. */
  commit(claimed: readonly ClaimedDelivery[]): void;
};

export type ReservationDeps = {
  queue: Pick<WorkQueue, 'reserve' | 'unreserve'>;
  leases: Pick<LeaseKeeper, 'until'>;
  worker: string;
  isRunning: () => boolean;
  accept: (claim: Claim) => void;
  release: (claimed: readonly ClaimedDelivery[]) => Promise<void>;
};

/** Makes the reservation of one ingest transaction. */
export const makeReservation = (deps: ReservationDeps): Reservation => {
  const { queue, leases, worker, isRunning, accept, release } = deps;
  let slots: { hookId: string; bytes: number }[] = [];
  const cancel = (): void => {
    for (const { hookId, bytes } of slots) queue.unreserve(hookId, bytes);
    slots = [];
  };
  return {
    worker,
    until: leases.until,
    take(hook, bytes) {
      if (!isRunning() || !queue.reserve(hook, bytes)) return false;
      slots.push({ hookId: hook.id, bytes });
      return true;
    },
    cancel,
    commit(claimed) {
      cancel();
      if (isRunning()) accept({ deliveries: [...claimed], orphans: [] });
      else void release(claimed);
    },
  };
};
