import { z } from 'zod';
import type { IngestPlan } from '@/lib/delivery/store';
import type { Queryable } from '../connection/queryable';
import { toJsons, toTexts, toTimestamps, toUuids } from '../sql/binary-array';
import { INSERT_EVENTS } from '../sql/insert-events';

const Inserted = z.object({ is_current: z.boolean() });

const toJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/**
 * Writes the events and deliveries of a plan and returns true. Writes nothing and returns false when
 * hooks have changed since `epoch`; null skips that comparison.
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
      toUuids(events.map(({ id }) => id)),
      toTexts(events.map(({ source }) => source)),
      toTexts(events.map(({ event }) => event)),
      toJsons(events.map(({ json }) => json)),
      toTexts(events.map(({ origin }) => origin)),
      toTexts(events.map(({ idempotencyKey }) => idempotencyKey)),
      toTimestamps(events.map(({ receivedAt }) => receivedAt)),
      toUuids(deliveries.map(({ id }) => id)),
      toUuids(deliveries.map(({ eventId }) => eventId)),
      toUuids(deliveries.map(({ hookId }) => hookId)),
      toUuids(deliveries.map(({ versionId }) => versionId)),
      toTexts(deliveries.map(({ source }) => source)),
      toTexts(deliveries.map(({ event }) => event)),
      toTexts(deliveries.map(({ handler }) => handler)),
      toTexts(deliveries.map(({ state }) => state)),
      toTexts(deliveries.map(({ reason }) => reason)),
      toJsons(deliveries.map(({ detail }) => toJson(detail))),
      toTimestamps(deliveries.map(({ createdAt }) => createdAt)),
      toTimestamps(deliveries.map(({ leaseUntil }) => leaseUntil)),
      toTexts(deliveries.map(({ worker }) => worker)),
      toTimestamps(deliveries.map(({ finishedAt }) => finishedAt)),
      deliveries.some(({ state }) => state === 'pending'),
    ],
  });
  return Inserted.parse(rows[0]).is_current;
};
