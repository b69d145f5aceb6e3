import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { Emitter } from '../events';
import type { DeliveryStore, IngestPlanner, IngestReceipt } from '../store';
import type { Reservation } from '../worker/reservation';
import { IdempotencyConflict } from './idempotency-conflict';
import { type PlannedIngest, planIngest } from './ingest';
import { type IngestBatcherLimits, makeIngestBatcher } from './ingest-batcher';

export type MakeIngestDeps = {
  store: Pick<DeliveryStore, 'ingest'>;
  /** Reserves slots of the worker for deliveries that are claimed while they are created. */
  reserve: () => Reservation;
  events: Emitter;
  digest: (text: string) => string;
  makeId: () => string;
  now: () => Date;
  /** Returns whether the database rejected the data, and not the connection or the transaction. */
  isDataError: (error: unknown) => boolean;
};

export type Ingest = {
  /** Resolves after commit. Throws an IdempotencyConflict; rejects when the database fails. */
  ingest(events: IncomingEvent[]): Promise<IngestReceipt[]>;
  /** Resolves when no transaction is running. */
  idle(): Promise<void>;
};

/** Makes the ingest of one process: requests share transactions, and may be delivered right away. */
export const makeIngest = (deps: MakeIngestDeps, limits: IngestBatcherLimits): Ingest => {
  const { store, reserve, events, digest, makeId, now } = deps;

  const makePlanner =
    (reservation: Reservation, onPlan: (planned: PlannedIngest) => void): IngestPlanner =>
    (active, fresh) => {
      // Called again when hooks changed meanwhile: what the earlier plan reserved is void.
      reservation.cancel();
      const planned = planIngest({ digest, makeId, now, lease: reservation }, active, fresh);
      return {
        gates: planned.gates,
        plan: (states) => {
          const made = planned.plan(states);
          onPlan(made);
          return made;
        },
      };
    };

  const batcher = makeIngestBatcher(
    {
      isDataError: deps.isDataError,
      async write(requests) {
        const reservation = reserve();
        let planned: PlannedIngest = { events: [], deliveries: [], gates: [], claimed: [] };
        try {
          const planner = makePlanner(reservation, (made) => {
            planned = made;
          });
          const results = await store.ingest(requests, planner);
          reservation.commit(planned.claimed);
          events.emit('ingested', {
            requests: requests.length,
            events: planned.events.length,
            deliveries: planned.deliveries.length,
            claimed: planned.claimed.length,
          });
          return results;
        } catch (error) {
          reservation.cancel();
          throw error;
        }
      },
    },
    limits,
  );

  return {
    async ingest(request) {
      if (request.length === 0) return [];
      // Stringified once: for the size, for the store, and for the body.
      const withJson = request.map((event) => ({ ...event, json: JSON.stringify(event.data) }));
      const bytes = withJson.reduce((sum, { json }) => sum + json.length, 0);
      const result = await batcher.submit(withJson, bytes);
      if (result.kind === 'conflict') throw new IdempotencyConflict(result.key);
      return result.receipts;
    },
    idle: batcher.idle,
  };
};
