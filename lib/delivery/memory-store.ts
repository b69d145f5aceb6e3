import type { GateState } from '@/lib/event-hooks/evaluate/gate';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { DeliveryRecord } from './delivery-record';
import { type KeptKey, planPosts } from './ingest/plan-publish-requests';
import { toPending } from './ingest/to-pending';
import type {
  ActiveHooks,
  AttemptResult,
  Claim,
  ClaimRequest,
  DeliveryStore,
  GateAddress,
  IngestPlan,
  PlannedEvent,
} from './store';
import type { AttemptRecord, EventRecord } from './types';

export type MemoryStore = DeliveryStore & {
  /** Replaces the hooks; versions seen before stay known to the deliveries that name them. */
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

const isWaiting = ({ state }: DeliveryRecord): boolean =>
  state === 'pending' || state === 'retrying';

/** The delivery store without a database: for tests, and the plainest reading of what the port means. */
export const makeMemoryStore = ({
  digest,
  makeId,
  unique = () => null,
  wake = () => {},
}: MemoryStoreDeps): MemoryStore => {
  let hooks: readonly EventHook[] = [];
  const versions = new Map<string, EventHook>();
  const events = new Map<string, PlannedEvent>();
  const deliveries = new Map<string, DeliveryRecord>();
  const attempts: AttemptRecord[] = [];
  const gates = new Map<string, GateState>();
  const keys = new Map<string, KeptKey & { createdAt: Date }>();

  const addDelivery = (delivery: DeliveryRecord): void => {
    deliveries.set(delivery.id, delivery);
    if (isWaiting(delivery)) wake();
  };
  const readGates = (addresses: readonly GateAddress[]): Map<string, GateState> =>
    new Map(
      addresses.flatMap(({ hookId }) => {
        const state = gates.get(hookId);
        return state === undefined ? [] : [[hookId, state]];
      }),
    );
  const writeGates = (changes: IngestPlan['gates']): void => {
    for (const { hookId, last, snooze } of changes) {
      const before = gates.get(hookId);
      const snoozed = new Map(before?.snoozed);
      for (const { keyDigest, ...entry } of snooze) snoozed.set(keyDigest, entry);
      gates.set(hookId, { last: last ?? before?.last ?? null, snoozed });
    }
  };
  const waiting = (): DeliveryRecord[] =>
    [...deliveries.values()]
      .filter(isWaiting)
      .sort((a, b) => a.runAt.getTime() - b.runAt.getTime() || (a.id < b.id ? -1 : 1));

  const heldBy = (worker: string, id: string): DeliveryRecord | null => {
    const delivery = deliveries.get(id);
    return delivery?.state === 'running' && delivery.worker === worker ? delivery : null;
  };
  const giveBack = (delivery: DeliveryRecord): void => {
    delivery.state = delivery.tries === 0 ? 'pending' : 'retrying';
    delivery.worker = null;
    delivery.leaseUntil = null;
  };

  const orphanReason = (delivery: DeliveryRecord) => {
    const current = hooks.find(({ id }) => id === delivery.hookId);
    if (current === undefined) return 'hook_removed';
    return current.enabled ? null : 'hook_disabled';
  };

  const claim = ({ worker, limit, room, maxBytes, leaseMs, now }: ClaimRequest): Claim => {
    const taken: Claim = { deliveries: [], orphans: [] };
    const broughtTo = new Map<string, number>();
    let bytes = 0;
    for (const delivery of waiting()) {
      const { hookId } = delivery;
      const brought = broughtTo.get(hookId) ?? 0;
      const count = taken.deliveries.length + taken.orphans.length;
      if (delivery.runAt > now || count >= limit || bytes > maxBytes) break;
      if (brought >= (room.byHook.get(hookId) ?? room.each)) continue;
      broughtTo.set(hookId, brought + 1);
      delivery.state = 'running';
      delivery.worker = worker;
      delivery.leaseUntil = new Date(now.getTime() + leaseMs);
      const reason = orphanReason(delivery);
      const event = events.get(delivery.eventId);
      const hook = versions.get(delivery.versionId);
      if (reason !== null || hook === undefined || event === undefined) {
        taken.orphans.push({ delivery: { ...delivery }, reason: reason ?? 'hook_removed' });
      } else {
        bytes += event.json.length;
        const claimed = { delivery: { ...delivery }, event, hook, bytes: event.json.length };
        taken.deliveries.push(claimed);
      }
    }
    return taken;
  };

  const recordOne = (worker: string, { attempt, deliveryId, ...changes }: AttemptResult): void => {
    if (attempt !== null) attempts.push(attempt);
    const delivery = heldBy(worker, deliveryId);
    if (delivery !== null) {
      Object.assign(delivery, changes, { worker: null, leaseUntil: null });
    }
  };

  return {
    setHooks(given) {
      hooks = given;
      for (const hook of given) versions.set(hook.versionId, hook);
    },
    events: () => [...events.values()].map(({ json: _json, ...event }) => event),
    deliveries: () => [...deliveries.values()],
    attempts: () => [...attempts],

    async ingest(posts, planner) {
      const sorted = planPosts(posts, keys, digest);
      const planned = planner({ hooks, unique }, sorted.fresh);
      const plan = planned.plan(readGates(planned.gates));
      for (const event of plan.events) events.set(event.id, event);
      for (const delivery of plan.deliveries) addDelivery({ ...delivery });
      writeGates(plan.gates);
      const { results, keys: made } = sorted.finish(plan);
      const createdAt = plan.events[0]?.receivedAt ?? new Date(0);
      for (const { key, ...kept } of made) keys.set(key, { ...kept, createdAt });
      return results;
    },
    claim: async (request) => claim(request),
    async record(worker, results) {
      for (const result of results) recordOne(worker, result);
    },
    async release(worker, deliveryIds) {
      for (const id of deliveryIds) {
        const delivery = heldBy(worker, id);
        if (delivery !== null) giveBack(delivery);
      }
      wake();
    },
    async renew(worker, deliveryIds, until) {
      const held = deliveryIds.flatMap((id) => heldBy(worker, id) ?? []);
      for (const delivery of held) delivery.leaseUntil = until;
      return held.map(({ id }) => id);
    },
    async rescue(now) {
      const expired = [...deliveries.values()].filter(
        ({ state, leaseUntil }) => state === 'running' && leaseUntil !== null && leaseUntil < now,
      );
      for (const delivery of expired) {
        const worker = delivery.worker ?? 'unknown';
        attempts.push({
          id: makeId(),
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
        });
        giveBack(delivery);
      }
      return expired.length;
    },
    nextDueAt: async () => waiting()[0]?.runAt ?? null,
    async replay(deliveryId, now) {
      const original = deliveries.get(deliveryId);
      if (original === undefined) return 'not found';
      const hook = hooks.find(({ id }) => id === original.hookId);
      if (hook === undefined) return 'hook removed';
      const replay: DeliveryRecord = {
        ...original,
        id: makeId(),
        versionId: hook.versionId,
        handler: hook.handler,
        ...toPending(now),
        replayOf: original.id,
      };
      addDelivery(replay);
      return { ...replay };
    },
    async clean({ keysBefore, now }) {
      for (const [key, { createdAt }] of keys) if (createdAt < keysBefore) keys.delete(key);
      for (const [hookId, { last, snoozed }] of gates) {
        const current = [...snoozed].filter(([, { until }]) => until > now);
        gates.set(hookId, { last, snoozed: new Map(current) });
      }
      for (const delivery of waiting()) {
        if (orphanReason(delivery) !== 'hook_removed') continue;
        Object.assign(delivery, { state: 'cancelled', reason: 'hook_removed', finishedAt: now });
      }
    },
  };
};
