import type pg from 'pg';
import type { IngestPlan } from '@/lib/delivery/store';
import { INSERT_EVENTS } from './sql/insert-events';

export type Queryable = Pick<pg.ClientBase, 'query'> | Pick<pg.Pool, 'query'>;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/**
 * Writes the events and deliveries of a plan, and answers true; or writes nothing and answers false,
 * because hooks have changed since `epoch`. Null skips that comparison.
 */
export const writePlan = async (
  database: Queryable,
  { events, deliveries }: IngestPlan,
  epoch: string | null,
): Promise<boolean> => {
  if (events.length === 0) return true;
  const { rows } = await database.query({
    ...INSERT_EVENTS,
    values: [
      epoch,
      events.map(({ id }) => id),
      events.map(({ source }) => source),
      events.map(({ event }) => event),
      events.map(({ data }) => JSON.stringify(data)),
      events.map(({ origin }) => origin),
      events.map(({ idempotencyKey }) => idempotencyKey),
      events.map(({ receivedAt }) => iso(receivedAt)),
      deliveries.map(({ id }) => id),
      deliveries.map(({ eventId }) => eventId),
      deliveries.map(({ hookId }) => hookId),
      deliveries.map(({ versionId }) => versionId),
      deliveries.map(({ source }) => source),
      deliveries.map(({ event }) => event),
      deliveries.map(({ handler }) => handler),
      deliveries.map(({ state }) => state),
      deliveries.map(({ reason }) => reason),
      deliveries.map(({ detail }) => json(detail)),
      deliveries.map(({ createdAt }) => iso(createdAt)),
      deliveries.map(({ leaseUntil }) => iso(leaseUntil)),
      deliveries.map(({ worker }) => worker),
      deliveries.map(({ finishedAt }) => iso(finishedAt)),
      deliveries.some(({ state }) => state === 'pending'),
    ],
  });
  return rows[0]?.is_current === true;
};
