import type { EventHook } from '@/lib/event-hooks/schema';
import type { DeliveryRecord } from '../delivery-record';
import type { Claim, ClaimRequest, OrphanedDelivery, PlannedEvent } from '../store';

const isQueued = ({ state }: DeliveryRecord): boolean =>
  state === 'pending' || state === 'retrying';

type MemoryQueueDeps = {
  findEvent: (id: string) => PlannedEvent | undefined;
  findVersion: (versionId: string) => EventHook | undefined;
  /** Returns why a delivery must not be attempted, or null. */
  findOrphanReason: (delivery: DeliveryRecord) => OrphanedDelivery['reason'] | null;
  /** Called where the real store would NOTIFY. */
  wake: () => void;
};

/** The deliveries in memory, as rows and as a queue. */
export const makeMemoryQueue = (deps: MemoryQueueDeps) => {
  const deliveries = new Map<string, DeliveryRecord>();

  const listQueued = (): DeliveryRecord[] =>
    [...deliveries.values()]
      .filter(isQueued)
      .sort((a, b) => a.runAt.getTime() - b.runAt.getTime() || (a.id < b.id ? -1 : 1));

  const claimOne = (delivery: DeliveryRecord, claim: Claim): number => {
    const event = deps.findEvent(delivery.eventId);
    const hook = deps.findVersion(delivery.versionId);
    const reason = deps.findOrphanReason(delivery);
    if (reason !== null || hook === undefined || event === undefined) {
      claim.orphans.push({ delivery: { ...delivery }, reason: reason ?? 'hook_removed' });
      return 0;
    }
    const bytes = event.json.length;
    claim.deliveries.push({ delivery: { ...delivery }, event, hook, bytes });
    return bytes;
  };

  return {
    find: (id: string): DeliveryRecord | undefined => deliveries.get(id),
    list: (): DeliveryRecord[] => [...deliveries.values()],
    listQueued,
    add(delivery: DeliveryRecord): void {
      deliveries.set(delivery.id, delivery);
      if (isQueued(delivery)) deps.wake();
    },
    /** Returns the delivery if the worker holds it. */
    findHeld(worker: string, id: string): DeliveryRecord | null {
      const delivery = deliveries.get(id);
      return delivery?.state === 'running' && delivery.worker === worker ? delivery : null;
    },
    requeue(delivery: DeliveryRecord): void {
      delivery.state = delivery.tries === 0 ? 'pending' : 'retrying';
      delivery.worker = null;
      delivery.leaseUntil = null;
    },
    claim({ worker, limit, capacity, maxBytes, leaseMs, now }: ClaimRequest): Claim {
      const claim: Claim = { deliveries: [], orphans: [] };
      const countByHook = new Map<string, number>();
      let bytes = 0;
      for (const delivery of listQueued()) {
        const { hookId } = delivery;
        const hookCount = countByHook.get(hookId) ?? 0;
        const count = claim.deliveries.length + claim.orphans.length;
        if (delivery.runAt > now || count >= limit || bytes > maxBytes) break;
        if (hookCount >= (capacity.byHook.get(hookId) ?? capacity.each)) continue;
        countByHook.set(hookId, hookCount + 1);
        delivery.state = 'running';
        delivery.worker = worker;
        delivery.leaseUntil = new Date(now.getTime() + leaseMs);
        bytes += claimOne(delivery, claim);
      }
      return claim;
    },
  };
};
