import { beforeEach } from 'vitest';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeIncomingEvent } from '@/lib/testing/factories';
import type { DeliveryRecord } from '../delivery-record';
import { planIngest } from '../ingest/ingest';
import type { AttemptResult, ClaimRequest, DeliveryStore, IngestPlanner } from '../store';
import type { AttemptRecord, EventRecord } from '../types';

/** What a store under test lets the suite do and see, beside the port. */
export type StoreHarness = {
  store: DeliveryStore;
  /** Makes these the stored hooks, as saving and removing them would. */
  setHooks(hooks: readonly EventHook[]): Promise<void>;
  listEvents(): Promise<EventRecord[]>;
  listDeliveries(): Promise<DeliveryRecord[]>;
  listAttempts(): Promise<AttemptRecord[]>;
  /** How often workers were woken up so far. */
  wakeUps(): Promise<number>;
  digest: (text: string) => string;
  makeId: () => string;
};

export const noon = new Date('2026-01-01T12:00:00.000Z');
export const later = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);

/** A publish request of one event. */
export const request = (fields: Parameters<typeof makeIncomingEvent>[0] = {}) => [
  makeIncomingEvent(fields),
];
/** A publish request of one event that differs from others by a name. */
export const named = (username: string, more: Parameters<typeof makeIncomingEvent>[0] = {}) =>
  request({ data: { entity: { username } }, ...more });

/** A fresh harness for every test, and the shorthands the suite is written in. */
export const makeStoreWorld = (makeHarness: () => Promise<StoreHarness>) => {
  let harness: StoreHarness;

  beforeEach(async () => {
    harness = await makeHarness();
  });

  const plannerAt =
    (now: Date, worker?: string): IngestPlanner =>
    (active, events) => {
      const { digest, makeId } = harness;
      const until = () => new Date(now.getTime() + 30_000);
      const lease = worker === undefined ? null : { worker, until, take: () => true };
      return planIngest({ digest, makeId, now: () => now, lease }, active, events);
    };

  const world = {
    get harness() {
      return harness;
    },
    get store() {
      return harness.store;
    },
    ingest: (requests: Parameters<DeliveryStore['ingest']>[0], now = noon, worker?: string) =>
      harness.store.ingest(requests, plannerAt(now, worker)),
    claim: (request: Partial<ClaimRequest> = {}) =>
      harness.store.claim({
        worker: 'w1',
        limit: 100,
        capacity: { each: 100, byHook: new Map() },
        maxBytes: 1_000_000,
        leaseMs: 30_000,
        now: noon,
        ...request,
      }),
    /** The reasons of all deliveries, or their states where there is none, oldest first. */
    states: async () =>
      (await harness.listDeliveries())
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ state, reason }) => reason ?? state),
    /** A result as after a successful attempt. */
    finished: (
      delivery: DeliveryRecord,
      fields: Partial<AttemptResult> = {},
    ): AttemptResult & { attempt: AttemptRecord | null } => ({
      attempt: {
        id: harness.makeId(),
        deliveryId: delivery.id,
        number: 1,
        outcome: 'delivered',
        errorClass: null,
        errorMessage: null,
        request: {
          method: 'POST',
          url: 'http://receiver.example/hook',
          headers: { 'X-Team': 'edge' },
          body: new TextEncoder().encode('{"a":"ü\\u0000"}'),
          bodyBytes: 15,
        },
        response: {
          status: 200,
          headers: { Server: 'x' },
          body: Uint8Array.from([0, 255, 34, 92, 10]),
          bodyBytes: 70_000,
        },
        timings: { queueMs: 1, totalMs: 12.5 },
        worker: 'w1',
        startedAt: noon,
      },
      deliveryId: delivery.id,
      state: 'delivered',
      reason: null,
      runAt: noon,
      tries: 1,
      responseStatus: 200,
      durationMs: 13,
      finishedAt: later(1),
      ...fields,
    }),
  };
  return world;
};

export type StoreWorld = ReturnType<typeof makeStoreWorld>;
