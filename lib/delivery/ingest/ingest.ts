import {
  admit,
  type Candidate,
  type Suppressed,
  toCandidate,
} from '@/lib/event-hooks/evaluate/evaluate';
import { EMPTY_GATE_STATE, type GateState } from '@/lib/event-hooks/evaluate/gate';
import { type GateMemory, makeGateMemory } from '@/lib/event-hooks/evaluate/gate-memory';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { DeliveryRecord } from '../delivery-record';
import type { ActiveHooks, ClaimedDelivery, GateKeyRef, IngestPlan, PlannedEvent } from '../store';
import { toPending } from './to-pending';

export type IngestDeps = {
  /** Hex sha-256 of a string. */
  digest: (text: string) => string;
  /** Makes a uuidv7. */
  makeId: () => string;
  now: () => Date;
  /**
   * Whether the ingesting process takes this hook's next delivery itself: the delivery is then
   * created as claimed. Null if every delivery is left for a worker to claim.
   */
  lease: {
    worker: string;
    until: () => Date;
    take: (hook: EventHook, bytes: number) => boolean;
  } | null;
};

/** The plan, and the deliveries in it that this process has claimed already. */
export type PlannedIngest = IngestPlan & { claimed: ClaimedDelivery[] };

/** A hook and an event it listens to, before its gates. */
type Firing = { event: PlannedEvent; hook: EventHook; candidate: Candidate };

// Hooks by source, indexed once per list of hooks: there may be thousands, and few concern an event.
const indexes = new WeakMap<readonly EventHook[], ReadonlyMap<string, EventHook[]>>();
const bySource = (hooks: readonly EventHook[]): ReadonlyMap<string, EventHook[]> => {
  const known = indexes.get(hooks);
  if (known !== undefined) return known;
  const index = new Map<string, EventHook[]>();
  for (const hook of hooks) {
    const listening = index.get(hook.source);
    if (listening === undefined) index.set(hook.source, [hook]);
    else listening.push(hook);
  }
  indexes.set(hooks, index);
  return index;
};

const toEvent = (deps: IngestDeps, incoming: IncomingEvent, receivedAt: Date): PlannedEvent => ({
  id: deps.makeId(),
  source: incoming.source,
  event: incoming.event,
  data: incoming.data,
  json: incoming.json ?? JSON.stringify(incoming.data),
  origin: incoming.origin,
  idempotencyKey: incoming.idempotencyKey ?? null,
  receivedAt,
});

const findFirings = (
  { digest }: IngestDeps,
  active: ActiveHooks,
  { onlyHookId }: IncomingEvent,
  planned: PlannedEvent,
): Firing[] => {
  if (onlyHookId !== undefined) {
    const { source, event, data, json } = planned;
    const candidate: Candidate = {
      kind: 'candidate',
      event: { source, event, data, json },
      key: null,
    };
    return active.hooks
      .filter((hook) => hook.id === onlyHookId)
      .map((hook) => ({ event: planned, hook, candidate }));
  }
  const firings: Firing[] = [];
  const listening = bySource(active.hooks).get(planned.source);
  if (listening === undefined) return firings;
  const keys = { digest, unique: active.unique(planned.source, planned.event) };
  for (const hook of listening) {
    const candidate = toCandidate(hook, planned, keys);
    if (candidate.kind === 'candidate') firings.push({ event: planned, hook, candidate });
  }
  return firings;
};

/** The gates of each hook of a plan; a hook without stored state has received no event yet. */
const makeGateMemories = (states: ReadonlyMap<string, GateState>) => {
  const memories = new Map<string, GateMemory>();
  return {
    of(hookId: string): GateMemory {
      const known = memories.get(hookId);
      if (known !== undefined) return known;
      const memory = makeGateMemory(states.get(hookId) ?? EMPTY_GATE_STATE);
      memories.set(hookId, memory);
      return memory;
    },
    changes: (): IngestPlan['gates'] =>
      [...memories].flatMap(([hookId, memory]) => {
        const changes = memory.changes();
        return changes === null ? [] : [{ hookId, ...changes }];
      }),
  };
};

/** Characters of a key that are recorded. */
const RECORDED_KEY = 500;

const suppress = (delivery: DeliveryRecord, suppressed: Suppressed, now: Date): DeliveryRecord => ({
  ...delivery,
  state: 'suppressed',
  reason: suppressed.reason,
  finishedAt: now,
  detail: {
    key: suppressed.key.slice(0, RECORDED_KEY),
    earlier_event_id: suppressed.earlierEventId,
    ...(suppressed.until && { until: suppressed.until.toISOString() }),
  },
});

const toDelivery = (
  deps: IngestDeps,
  { event, hook, candidate }: Firing,
  memoryOf: (hookId: string) => GateMemory,
): DeliveryRecord => {
  const now = event.receivedAt;
  const delivery: DeliveryRecord = {
    id: deps.makeId(),
    eventId: event.id,
    hookId: hook.id,
    versionId: hook.versionId,
    source: event.source,
    event: candidate.event.event,
    handler: hook.handler,
    ...toPending(now),
    replayOf: null,
  };
  if (candidate.key !== null) {
    const memory = memoryOf(hook.id);
    const admitted = admit(hook, candidate, event.id, memory.state, now);
    memory.remember(admitted);
    if (admitted.kind === 'suppressed') return suppress(delivery, admitted, now);
  }
  if (deps.lease?.take(hook, event.json.length)) {
    delivery.state = 'running';
    delivery.worker = deps.lease.worker;
    delivery.leaseUntil = deps.lease.until();
  }
  return delivery;
};

/**
 * Plans what one ingest transaction writes: every event, and one delivery for each hook that matches
 * it, even if a gate suppresses it (spec §4.4, §5.7). Pure except for the injected functions. Events
 * of one plan pass the gates in order; each meets them as the previous one left them.
 */
export const planIngest = (
  deps: IngestDeps,
  active: ActiveHooks,
  incoming: readonly IncomingEvent[],
): { gates: GateKeyRef[]; plan(states: ReadonlyMap<string, GateState>): PlannedIngest } => {
  const receivedAt = deps.now();
  const events: PlannedEvent[] = [];
  const firings: Firing[] = [];
  for (const each of incoming) {
    const event = toEvent(deps, each, receivedAt);
    events.push(event);
    firings.push(...findFirings(deps, active, each, event));
  }
  const gates = firings.flatMap(({ hook, candidate: { key } }) =>
    key === null ? [] : [{ hookId: hook.id, keyDigest: key.digest }],
  );
  return {
    gates,
    plan: (states) => {
      const memories = makeGateMemories(states);
      const deliveries: DeliveryRecord[] = [];
      const claimed: ClaimedDelivery[] = [];
      for (const firing of firings) {
        const delivery = toDelivery(deps, firing, memories.of);
        deliveries.push(delivery);
        const { event, hook } = firing;
        const bytes = event.json.length;
        if (delivery.state === 'running') claimed.push({ delivery, event, hook, bytes });
      }
      return { events, deliveries, gates: memories.changes(), claimed };
    },
  };
};
