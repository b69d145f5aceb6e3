import type { EventHook } from '@/lib/event-hooks/schema';
import type { DeliveryRecord } from '../delivery-record';
import { type KeptKey, planPublishRequests } from '../ingest/plan-publish-requests';
import { toPending } from '../ingest/to-pending';
import type { ActiveHooks, AttemptResult, DeliveryStore, PlannedEvent } from '../store';
import type { AttemptRecord, EventRecord } from '../types';
import { makeMemoryGates } from './memory-gates';
import { makeMemoryQueue } from './memory-queue';

export type MemoryStore = DeliveryStore & {
  /** Replaces the hooks; earlier versions stay known to the deliveries that name them. */
  setHooks(hooks: readonly EventHook[]): void;
  events(): EventRecord[];
  deliveries(): DeliveryRecord[];
  attempts(): AttemptRecord[];
};

export type MemoryStoreDeps = {
  digest: (text: string) => string;
  makeId: () => string;
  unique?: ActiveHooks['unique'];
  /** Called where the real store would NOTIFY. */
  wake?: () => void;
};

const toInterrupted = (id: string, delivery: DeliveryRecord, now: Date): AttemptRecord => {
  const worker = delivery.worker ?? 'unknown';
  return {
    id,
    deliveryId: delivery.id,
    number: delivery.tries + 1,
    outcome: 'interrupted',
    errorClass: null,
    errorMessage: `The process ${worker} stopped before it recorded what became of it.`,
    request: null,
    response: null,
    timings: null,
    worker,
    startedAt: now,
  };
};

/** Makes the delivery store without a database: for tests, and the shortest implementation of the port. */
export const makeMemoryStore = ({
  digest,
  makeId,
  unique = () => null,
  wake = () => {},
}: MemoryStoreDeps): MemoryStore => {
  let hooks: readonly EventHook[] = [];
  const versions = new Map<string, EventHook>();
  const events = new Map<string, PlannedEvent>();
  const attempts: AttemptRecord[] = [];
  const keys = new Map<string, KeptKey & { createdAt: Date }>();
  const gates = makeMemoryGates();

  const findHook = (hookId: string) => hooks.find(({ id }) => id === hookId);
  const findOrphanReason = ({ hookId }: DeliveryRecord) => {
    const current = findHook(hookId);
    if (current === undefined) return 'hook_removed';
    return current.enabled ? null : 'hook_disabled';
  };
  const queue = makeMemoryQueue({
    findEvent: (id) => events.get(id),
    findVersion: (versionId) => versions.get(versionId),
    findOrphanReason,
    wake,
  });

  const recordOne = (worker: string, { attempt, deliveryId, ...changes }: AttemptResult): void => {
    if (attempt !== null) attempts.push(attempt);
    const delivery = queue.findHeld(worker, deliveryId);
    if (delivery !== null) Object.assign(delivery, changes, { worker: null, leaseUntil: null });
  };

  return {
    setHooks(given) {
      hooks = given;
      for (const hook of given) versions.set(hook.versionId, hook);
    },
    events: () => [...events.values()].map(({ json: _json, ...event }) => event),
    deliveries: queue.list,
    attempts: () => [...attempts],

    async ingest(requests, planner) {
      const sorted = planPublishRequests(requests, keys, digest);
      const planned = planner({ hooks, unique }, sorted.fresh);
      const plan = planned.plan(gates.read(planned.gates));
      for (const event of plan.events) events.set(event.id, event);
      for (const delivery of plan.deliveries) queue.add({ ...delivery });
      gates.write(plan.gates);
      const { results, keys: made } = sorted.finish(plan);
      const createdAt = plan.events[0]?.receivedAt ?? new Date(0);
      for (const { key, ...kept } of made) keys.set(key, { ...kept, createdAt });
      return results;
    },
    claim: async (request) => queue.claim(request),
    async record(worker, results) {
      for (const result of results) recordOne(worker, result);
    },
    async release(worker, deliveryIds) {
      for (const id of deliveryIds) {
        const delivery = queue.findHeld(worker, id);
        if (delivery !== null) queue.requeue(delivery);
      }
      wake();
    },
    async renew(worker, deliveryIds, until) {
      const held = deliveryIds.flatMap((id) => queue.findHeld(worker, id) ?? []);
      for (const delivery of held) delivery.leaseUntil = until;
      return held.map(({ id }) => id);
    },
    async rescue(now) {
      const expired = queue
        .list()
        .filter(
          ({ state, leaseUntil }) => state === 'running' && leaseUntil !== null && leaseUntil < now,
        );
      for (const delivery of expired) {
        attempts.push(toInterrupted(makeId(), delivery, now));
        queue.requeue(delivery);
      }
      return expired.length;
    },
    nextDueAt: async () => queue.listQueued()[0]?.runAt ?? null,
    async replay(deliveryId, now) {
      const original = queue.find(deliveryId);
      if (original === undefined) return 'not found';
      const hook = findHook(original.hookId);
      if (hook === undefined) return 'hook removed';
      const replay: DeliveryRecord = {
        ...original,
        id: makeId(),
        versionId: hook.versionId,
        handler: hook.handler,
        ...toPending(now),
        replayOf: original.id,
      };
      queue.add(replay);
      return { ...replay };
    },
    async clean({ keysBefore, now }) {
      for (const [key, { createdAt }] of keys) if (createdAt < keysBefore) keys.delete(key);
      gates.deleteEndedSnoozes(now);
      for (const delivery of queue.listQueued()) {
        if (findOrphanReason(delivery) !== 'hook_removed') continue;
        Object.assign(delivery, { state: 'cancelled', reason: 'hook_removed', finishedAt: now });
      }
    },
  };
};
