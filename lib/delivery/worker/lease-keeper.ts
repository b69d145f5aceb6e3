import type { Clock } from '../clock';
import type { Emitter } from '../events';
import type { ClaimedDelivery, DeliveryStore } from '../store';
import { makePeriodic, type Service } from '../upkeep/periodic';

export type LeaseKeeper = Service & {
  /** Returns when a lease that starts now expires. */
  until(): Date;
  hold(claimed: ClaimedDelivery): void;
  /** Ends the lease of a delivery that is recorded or released. */
  drop(deliveryId: string): void;
  held(): number;
};

export type LeaseKeeperDeps = {
  store: Pick<DeliveryStore, 'renew'>;
  clock: Clock;
  events: Emitter;
  worker: string;
  /** Called with deliveries that another process has taken over; they must not be started here. */
  onLost: (deliveryIds: ReadonlySet<string>) => void;
};

/**
 * Keeps the leases of the deliveries this process holds, and renews those that are about to expire
 * because a hook is slow. Most deliveries finish long before that.
 */
export const makeLeaseKeeper = (
  { store, clock, events, worker, onLost }: LeaseKeeperDeps,
  { leaseMs }: { leaseMs: number },
): LeaseKeeper => {
  const leases = new Map<string, number>();

  const renew = async (): Promise<void> => {
    const soon = clock.now().getTime() + leaseMs / 2;
    const ending = [...leases].filter(([, until]) => until < soon).map(([id]) => id);
    if (ending.length === 0) return;
    const until = new Date(clock.now().getTime() + leaseMs);
    const renewed = new Set(await store.renew(worker, ending, until));
    const lost = new Set<string>();
    for (const id of ending) {
      if (renewed.has(id)) leases.set(id, until.getTime());
      // A lease that ended in the meantime was not lost.
      else if (leases.delete(id)) lost.add(id);
    }
    if (lost.size === 0) return;
    events.emit('lost', { deliveryIds: [...lost] });
    onLost(lost);
  };

  return {
    ...makePeriodic({
      clock,
      everyMs: leaseMs / 4,
      run: renew,
      onFault: (error) => events.emit('fault', { during: 'renew', error }),
    }),
    until: () => new Date(clock.now().getTime() + leaseMs),
    hold: ({ delivery }) => leases.set(delivery.id, (delivery.leaseUntil ?? clock.now()).getTime()),
    drop: (deliveryId) => leases.delete(deliveryId),
    held: () => leases.size,
  };
};
