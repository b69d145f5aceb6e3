import { z } from 'zod';
import type { SecretBox } from '@/lib/config/secret-box';
import { planIngest } from '@/lib/delivery/ingest/ingest';
import type { ActiveHooks, DeliveryStore } from '@/lib/delivery/store';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { Database } from '../connection/database';
import type { Queryable } from '../connection/queryable';
import { makeHookCache } from '../hooks/hook-cache';
import { ingestInTransaction, ingestRequests } from '../ingest/ingest-requests';
import { CANCEL_ORPHANS } from '../sql/cancel-orphans';
import { NEXT_DUE, RELEASE_DELIVERIES, RENEW_LEASES, RESCUE_DELIVERIES } from '../sql/leases';
import { claimDeliveries } from './claim-deliveries';
import { replayDelivery } from './replay-delivery';
import { writeAttempts } from './write-attempts';

export type DeliveryStoreDeps = {
  database: Pick<Database, 'pool' | 'prisma'>;
  secretBox: SecretBox;
  /** The unique fields of an event in the built-in catalogue (spec §3.1). */
  unique: ActiveHooks['unique'];
  /** Returns the hex sha-256 of a string. */
  digest: (text: string) => string;
  /** Returns a new uuidv7. */
  makeId: () => string;
  clock: () => Date;
};

export type PostgresDeliveryStore = DeliveryStore & {
  /**
   * Ingests Hookline's own events inside the transaction that raises them, with the hooks as that
   * transaction sees them, so that a hook being created receives its ping.
   */
  raise(transaction: Queryable, events: IncomingEvent[]): Promise<void>;
};

const RESCUE_BATCH = 1_000;

const Due = z.object({ due_at: z.date().nullable() });
const Renewed = z.object({ id: z.string() });
const Rescued = z.object({ rescued: z.number() });

/** Returns the delivery store in PostgreSQL, on the statements of lib/db/sql. */
export const makeDeliveryStore = (deps: DeliveryStoreDeps): PostgresDeliveryStore => {
  const { database, secretBox, unique, digest, makeId, clock } = deps;
  const { pool, prisma } = database;
  const cache = makeHookCache({ secretBox, unique });

  const rescueSome = async (now: Date): Promise<number> => {
    const ids = Array.from({ length: RESCUE_BATCH }, makeId);
    const values = [now.toISOString(), RESCUE_BATCH, ids];
    const { rows } = await pool.query({ ...RESCUE_DELIVERIES, values });
    return Rescued.parse(rows[0]).rescued;
  };

  return {
    ingest: (requests, planner) => ingestRequests({ database, cache, digest }, requests, planner),
    async raise(transaction, events) {
      if (events.length === 0) return;
      await ingestInTransaction(
        { digest },
        transaction,
        [events],
        (active, fresh) => planIngest({ digest, makeId, now: clock, lease: null }, active, fresh),
        cache.peek,
      );
    },
    claim: (request) => claimDeliveries(database, cache, request),
    record: (worker, results) => writeAttempts(pool, worker, results),
    async release(worker, deliveryIds, now) {
      await pool.query({ ...RELEASE_DELIVERIES, values: [worker, deliveryIds, now.toISOString()] });
    },
    async renew(worker, deliveryIds, until) {
      const values = [worker, deliveryIds, until.toISOString()];
      const { rows } = await pool.query({ ...RENEW_LEASES, values });
      return rows.map((row) => Renewed.parse(row).id);
    },
    async rescue(now) {
      let total = 0;
      for (;;) {
        const rescued = await rescueSome(now);
        total += rescued;
        if (rescued < RESCUE_BATCH) return total;
      }
    },
    async nextDueAt() {
      const { rows } = await pool.query(NEXT_DUE);
      return Due.parse(rows[0]).due_at;
    },
    replay: (deliveryId, now) => replayDelivery(database, makeId, deliveryId, now),
    async clean({ keysBefore, now }) {
      await prisma.idempotencyKey.deleteMany({ where: { createdAt: { lt: keysBefore } } });
      await prisma.gateSnooze.deleteMany({ where: { snoozedUntil: { lte: now } } });
      await pool.query({ ...CANCEL_ORPHANS, values: [now.toISOString()] });
    },
  };
};
