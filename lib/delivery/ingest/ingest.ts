import { toGateKey } from '@/lib/event-hooks/evaluate/evaluate';
import { type GateKey, type GateState, gate, isGated } from '@/lib/event-hooks/evaluate/gate';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import { match } from '@/lib/event-hooks/evaluate/match';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { ActiveHooks, ClaimedDelivery, GateAddress, IngestPlan, PlannedEvent } from '../store';
import type { DeliveryRecord } from '../types';
import { type GateMemory, makeGateMemory } from './gate-memory';
import { toPending } from './to-pending';

export type IngestDeps = {
  /** Hex sha-256 of a text. */
  digest: (text: string) => string;
  /** A fresh uuidv7. */
  makeId: () => string;
  now: () => Date;
  /**
   * Whether the process that ingests takes this hook's next delivery at once: it is then born
   * claimed. Null for those that leave everything to be claimed.
   */
  lease: {
    worker: string;
    until: () => Date;
    take: (hook: EventHook, bytes: number) => boolean;
  } | null;
};

/** The plan, and those of its deliveries that are born claimed. */
export type PlannedIngest = IngestPlan & { claimed: ClaimedDelivery[] };

type Firing = { event: PlannedEvent; hook: EventHook; name: string; key: GateKey | null };

// Hooks by source, built once for a list of hooks: there may be thousands, and one event meets few.
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
  deps: IngestDeps,
  active: ActiveHooks,
  incoming: IncomingEvent,
  event: PlannedEvent,
): Firing[] => {
  if (incoming.onlyHookId !== undefined) {
    return active.hooks
      .filter((hook) => hook.id === incoming.onlyHookId)
      .map((hook) => ({ event, hook, name: event.event, key: null }));
  }
  const firings: Firing[] = [];
  for (const hook of bySource(active.hooks).get(event.source) ?? []) {
    const matched = match(hook, event);
    if (!matched.matched) continue;
    const seen = { source: matched.source, event: matched.event, data: event.data };
    const unique = active.unique(event.source, event.event);
    const key = isGated(hook) ? toGateKey(deps.digest, seen, unique) : null;
    firings.push({ event, hook, name: matched.event, key });
  }
  return firings;
};

const SHOWN_KEY = 500;

const toDelivery = (
  deps: IngestDeps,
  { event, hook, name, key }: Firing,
  memory: GateMemory,
): DeliveryRecord => {
  const now = event.receivedAt;
  const delivery: DeliveryRecord = {
    id: deps.makeId(),
    eventId: event.id,
    hookId: hook.id,
    versionId: hook.versionId,
    source: event.source,
    event: name,
    handler: hook.handler,
    ...toPending(now),
    replayOf: null,
  };
  if (key !== null) {
    const verdict = gate(hook, event.id, key, memory.read(hook.id), now);
    memory.write(hook.id, verdict);
    if (!verdict.pass) {
      delivery.state = 'suppressed';
      delivery.reason = verdict.reason;
      delivery.finishedAt = now;
      delivery.detail = {
        key: key.text.slice(0, SHOWN_KEY),
        earlier_event_id: verdict.earlierEventId,
        ...(verdict.until && { until: verdict.until.toISOString() }),
      };
      return delivery;
    }
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
 * it, also when its gate holds it back (spec §4.4, §5.7). Pure but for the injected functions. Events
 * of one plan pass the gates in their order, each seeing what the one before left.
 */
export const planIngest = (
  deps: IngestDeps,
  active: ActiveHooks,
  incoming: readonly IncomingEvent[],
): { gates: GateAddress[]; plan(states: ReadonlyMap<string, GateState>): PlannedIngest } => {
  const receivedAt = deps.now();
  const events: PlannedEvent[] = [];
  const firings: Firing[] = [];
  for (const each of incoming) {
    const event = toEvent(deps, each, receivedAt);
    events.push(event);
    firings.push(...findFirings(deps, active, each, event));
  }
  const gates = firings.flatMap(({ hook, key }) =>
    key === null ? [] : [{ hookId: hook.id, keyDigest: key.digest }],
  );
  return {
    gates,
    plan: (states) => {
      const memory = makeGateMemory(states);
      const deliveries: DeliveryRecord[] = [];
      const claimed: ClaimedDelivery[] = [];
      for (const firing of firings) {
        const delivery = toDelivery(deps, firing, memory);
        deliveries.push(delivery);
        const { event, hook } = firing;
        const bytes = event.json.length;
        if (delivery.state === 'running') claimed.push({ delivery, event, hook, bytes });
      }
      return { events, deliveries, gates: memory.changes(), claimed };
    },
  };
};
