import type { IncomingEvent } from '@/lib/event-hooks/incoming-event';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { AttemptRecord, DeliveryRecord, DeliveryState, EventRecord } from './types';

/** What the sender of an event gets back, after commit. */
export type IngestReceipt = {
  id: string;
  deliveries: string[];
  /** True when the idempotency key was seen before and this is the first answer again. */
  repeated: boolean;
};

/** An enabled hook with what match and gate need to know of its event type. */
export type ActiveHook = { hook: EventHook; unique: string[] | null };

/** Gate state of one hook, read under lock (spec §5.7). */
export type GateState = {
  last: { digest: string; eventId: string } | null;
  /** By key digest; only keys still snoozed. */
  snoozed: ReadonlyMap<string, { until: Date; eventId: string }>;
};

/** The rows one ingest transaction writes; made by a pure function from events, hooks and gates. */
export type IngestPlan = {
  events: EventRecord[];
  deliveries: DeliveryRecord[];
  gates: {
    hookId: string;
    last: GateState['last'];
    snooze: { keyDigest: string; until: Date; eventId: string }[];
  }[];
};

export type ClaimedDelivery = { delivery: DeliveryRecord; event: EventRecord; hook: EventHook };

/** A finished attempt and the state it leaves its delivery in; recorded in batches. */
export type AttemptResult = {
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
   * One transaction: notices changed hooks by their epoch, locks the gates the plan may touch,
   * calls `plan`, writes events, deliveries, gates and idempotency keys, and wakes the workers.
   */
  ingest(
    events: IncomingEvent[],
    plan: (active: ActiveHook[], gates: ReadonlyMap<string, GateState>) => IngestPlan,
  ): Promise<IngestReceipt[]>;
  claim(request: {
    worker: string;
    limit: number;
    leaseMs: number;
    now: Date;
  }): Promise<ClaimedDelivery[]>;
  record(worker: string, results: AttemptResult[]): Promise<void>;
  /** Gives claimed deliveries back without using up an attempt (shutdown). */
  release(worker: string, deliveryIds: string[], now: Date): Promise<void>;
  /** Returns deliveries whose lease has expired; answers how many. */
  rescue(now: Date): Promise<number>;
  /** When the next waiting delivery is due, or null. */
  nextDueAt(): Promise<Date | null>;
  /** Makes a new delivery of the same event by the current version of the hook. */
  replay(deliveryId: string, now: Date): Promise<DeliveryRecord | 'not found' | 'hook removed'>;
};
