import type { GateState } from '@/lib/event-hooks/evaluate/gate';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { DeliveryRecord, DeliveryState } from './delivery-record';
import type { AttemptRecord, EventRecord } from './types';

export type { GateState } from '@/lib/event-hooks/evaluate/gate';

/** The receipt of one event, returned after commit. */
export type IngestReceipt = {
  id: string;
  deliveries: string[];
  /** Whether the idempotency key was used before, so that this is the first receipt again. */
  repeated: boolean;
};

/** The result of one publish request, which has one event or a batch. */
export type PublishResult =
  | { kind: 'accepted'; receipts: IngestReceipt[] }
  /** The key was used before with other events; nothing was written. */
  | { kind: 'conflict'; key: string };

/** The hooks at one moment, and the unique fields that the catalogue declares (spec §3.1). */
export type ActiveHooks = {
  /** Includes disabled hooks, for which matching reports that they do not fire. */
  hooks: readonly EventHook[];
  unique(source: string, event: string): readonly string[] | null;
};

/** Names the snooze of one key at a hook's gate. */
export type GateKeyRef = { hookId: string; keyDigest: string };

/** An event with its data as JSON, stringified once: for its size, for the store, and for the body. */
export type PlannedEvent = EventRecord & { json: string };

/** The rows that one ingest transaction writes; a pure function of events, hooks and gates. */
export type IngestPlan = {
  /** In the order of the given events. */
  events: PlannedEvent[];
  deliveries: DeliveryRecord[];
  gates: {
    hookId: string;
    last: GateState['last'];
    snooze: { keyDigest: string; until: Date; eventId: string }[];
  }[];
};

/**
 * Called inside the transaction, possibly more than once; only the last plan counts. It returns the
 * gates it needs, and `plan`, which is called when these are locked and read.
 */
export type IngestPlanner = (
  active: ActiveHooks,
  events: readonly IncomingEvent[],
) => {
  gates: GateKeyRef[];
  plan(states: ReadonlyMap<string, GateState>): IngestPlan;
};

/** A delivery to attempt, with the hook version that created it (spec §5.6). */
export type ClaimedDelivery = {
  delivery: DeliveryRecord;
  event: EventRecord & { json?: string };
  hook: EventHook;
  /** The size of the event's data, about the memory it takes. */
  bytes: number;
};

/** A delivery whose hook was deleted or disabled meanwhile; it is cancelled without an attempt. */
export type OrphanedDelivery = {
  delivery: DeliveryRecord;
  reason: 'hook_removed' | 'hook_disabled';
};

export type Claim = { deliveries: ClaimedDelivery[]; orphans: OrphanedDelivery[] };

export type ClaimRequest = {
  worker: string;
  limit: number;
  /** The most deliveries per hook, so that none takes the whole claim; by hook id, with a default. */
  capacity: { each: number; byHook: ReadonlyMap<string, number> };
  /** Stops after the event that exceeds this size; one delivery is always claimed. */
  maxBytes: number;
  leaseMs: number;
  now: Date;
};

/** A finished attempt and the resulting state of its delivery; recorded in batches. */
export type AttemptResult = {
  /** Null when nothing was attempted, for example for a cancelled delivery. */
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

/** The port of the delivery engine; every implementation passes `store.suite.ts`. */
export type DeliveryStore = {
  /**
   * Ingests several publish requests in one transaction: notices changed hooks by their epoch, locks
   * the gates the planner needs, writes events, deliveries, gates and idempotency keys, and wakes the
   * workers if there is something to claim. Returns the results in the order of the requests.
   */
  ingest(requests: readonly IncomingEvent[][], planner: IngestPlanner): Promise<PublishResult[]>;
  /** Claims due deliveries for the worker, the oldest of each hook first. */
  claim(request: ClaimRequest): Promise<Claim>;
  /**
   * Writes attempts, and the states of the deliveries that the worker still holds. A delivery that it
   * lost keeps the state its new worker gives it.
   */
  record(worker: string, results: readonly AttemptResult[]): Promise<void>;
  /** Returns claimed deliveries to the queue, which costs no attempt (shutdown). */
  release(worker: string, deliveryIds: readonly string[], now: Date): Promise<void>;
  /** Extends the leases of the deliveries that the worker still holds; returns their ids. */
  renew(worker: string, deliveryIds: readonly string[], until: Date): Promise<string[]>;
  /** Requeues deliveries whose lease has expired, each with an attempt that says so; returns how many. */
  rescue(now: Date): Promise<number>;
  /** Returns when the next queued delivery is due, or null. */
  nextDueAt(): Promise<Date | null>;
  /** Creates a delivery of the same event by the current version of the hook. */
  replay(deliveryId: string, now: Date): Promise<DeliveryRecord | 'not found' | 'hook removed'>;
  /** Deletes expired idempotency keys and snoozes; cancels queued deliveries of deleted hooks. */
  clean(request: { keysBefore: Date; now: Date }): Promise<void>;
};
