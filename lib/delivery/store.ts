import type { GateState } from '@/lib/event-hooks/evaluate/gate';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { DeliveryRecord, DeliveryState } from './delivery-record';
import type { AttemptRecord, EventRecord } from './types';

export type { GateState } from '@/lib/event-hooks/evaluate/gate';

/** What the sender of an event gets back, after commit. */
export type IngestReceipt = {
  id: string;
  deliveries: string[];
  /** True when the idempotency key was seen before and this is the first answer again. */
  repeated: boolean;
};

/** What became of one post, which is one event or a batch. */
export type PostResult =
  | { kind: 'accepted'; receipts: IngestReceipt[] }
  /** The key was used before with other events; nothing was written. */
  | { kind: 'conflict'; key: string };

/** The hooks as of one moment, and what the catalogue declares `unique` of an event (spec §3.1). */
export type ActiveHooks = {
  /** Disabled ones too: matching says why they do not fire. */
  hooks: readonly EventHook[];
  unique(source: string, event: string): readonly string[] | null;
};

export type GateAddress = { hookId: string; keyDigest: string };

/** An event with its data as JSON text, made once: for its size, for the store, and for the body. */
export type PlannedEvent = EventRecord & { json: string };

/** The rows one ingest transaction writes; made by a pure function from events, hooks and gates. */
export type IngestPlan = {
  /** In the order of the events planned for. */
  events: PlannedEvent[];
  deliveries: DeliveryRecord[];
  gates: {
    hookId: string;
    last: GateState['last'];
    snooze: { keyDigest: string; until: Date; eventId: string }[];
  }[];
};

/**
 * Called inside the transaction, maybe more than once; only the plan made last counts. First it says
 * which gates it needs, then, with these locked and read, it plans.
 */
export type IngestPlanner = (
  active: ActiveHooks,
  events: readonly IncomingEvent[],
) => {
  gates: GateAddress[];
  plan(states: ReadonlyMap<string, GateState>): IngestPlan;
};

/** A delivery to attempt, with the version of the hook it was made by (spec §5.6). */
export type ClaimedDelivery = {
  delivery: DeliveryRecord;
  event: EventRecord & { json?: string };
  hook: EventHook;
  /** Size of the event's data, about what it takes in memory. */
  bytes: number;
};

/** A delivery whose hook was removed or disabled after it was made: it ends without an attempt. */
export type OrphanedDelivery = {
  delivery: DeliveryRecord;
  reason: 'hook_removed' | 'hook_disabled';
};

export type Claim = { deliveries: ClaimedDelivery[]; orphans: OrphanedDelivery[] };

export type ClaimRequest = {
  worker: string;
  limit: number;
  /** Of one hook at most so many, so that none takes the whole claim; by hook id, with a default. */
  room: { each: number; byHook: ReadonlyMap<string, number> };
  /** Stops after the event that goes beyond so much data; one is always brought. */
  maxBytes: number;
  leaseMs: number;
  now: Date;
};

/** A finished attempt and the state it leaves its delivery in; recorded in batches. */
export type AttemptResult = {
  /** Null where nothing was attempted, as for a cancelled delivery. */
  attempt: AttemptRecord | null;
  deliveryId: string;
  state: DeliveryState;
  reason: string | null;
  runAt: Date;
  tries: number;
  responseStatus: number | null;
  durationMs: number | null;
  finishedAt: Date | null;
};

/** The port of the delivery engine; `store.suite.ts` is what every implementation must do. */
export type DeliveryStore = {
  /**
   * One transaction for several posts: notices changed hooks by their epoch, locks the gates the
   * planner asks for, writes events, deliveries, gates and idempotency keys, and wakes the workers
   * when something is left for them to claim. Answers in the order of the posts.
   */
  ingest(posts: readonly IncomingEvent[][], planner: IngestPlanner): Promise<PostResult[]>;
  /** Takes what is due, oldest first within a hook, and leases it to the worker. */
  claim(request: ClaimRequest): Promise<Claim>;
  /**
   * Writes attempts, and the states of those deliveries the worker still holds: one it lost to a
   * rescue keeps the state its new owner gives it.
   */
  record(worker: string, results: readonly AttemptResult[]): Promise<void>;
  /** Gives claimed deliveries back without using up an attempt (shutdown). */
  release(worker: string, deliveryIds: readonly string[], now: Date): Promise<void>;
  /** Prolongs the lease of deliveries the worker still holds; answers the ids of those. */
  renew(worker: string, deliveryIds: readonly string[], until: Date): Promise<string[]>;
  /** Returns deliveries whose lease has expired, each with an attempt that says so; answers how many. */
  rescue(now: Date): Promise<number>;
  /** When the next waiting delivery is due, or null. */
  nextDueAt(): Promise<Date | null>;
  /** Makes a new delivery of the same event by the current version of the hook. */
  replay(deliveryId: string, now: Date): Promise<DeliveryRecord | 'not found' | 'hook removed'>;
  /** Removes idempotency keys and snoozes that are over; cancels what waits for removed hooks. */
  clean(request: { keysBefore: Date; now: Date }): Promise<void>;
};
