import { uuidv7 } from 'uuidv7';
import type { Database } from '@/lib/db/connection/database';
import { uuidBoundary } from '@/lib/db/partitions/uuid-boundary';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeTestId } from '../factories';

const NOON = new Date('2026-01-01T12:00:00.000Z');

/** Makes a uuidv7 for a time. It sorts after all ids made before it for that time. */
export const idAt = (at: Date): string => uuidBoundary(at).slice(0, 24) + makeTestId().slice(24);

type Prisma = Database['prisma'];
type EventFields = Partial<Parameters<Prisma['event']['create']>[0]['data']> & { at?: Date };
type DeliveryFields = Partial<Parameters<Prisma['delivery']['create']>[0]['data']> & { at?: Date };

/** Stores an event as ingest does: `crud` / `consumers`, at noon by default. */
export const insertEvent = ({ prisma }: Database, { at = NOON, ...fields }: EventFields = {}) =>
  prisma.event.create({
    data: {
      id: idAt(at),
      source: 'crud',
      event: 'consumers',
      data: { operation: 'create' },
      origin: 'api',
      receivedAt: at,
      ...fields,
    },
  });

/** Stores a delivery of an event to a hook, delivered by default. */
export const insertDelivery = (
  { prisma }: Database,
  hook: EventHook,
  { at = NOON, ...fields }: DeliveryFields = {},
) =>
  prisma.delivery.create({
    data: {
      id: idAt(at),
      eventId: uuidv7(),
      hookId: hook.id,
      versionId: hook.versionId,
      source: 'crud',
      event: 'consumers',
      handler: hook.handler,
      state: 'delivered',
      runAt: at,
      tries: 1,
      createdAt: at,
      finishedAt: at,
      ...fields,
    },
  });

/** Stores a hook and its current version, without the side effects of a save. */
export const insertHook = async ({ pool }: Database, hook: EventHook, at = NOON): Promise<void> => {
  const { config, delivery, versionId } = hook;
  await pool.query(
    `INSERT INTO event_hook (id, source, event, handler, config, snooze, on_change, created_at,
       updated_at, label, enabled, delivery, version, version_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12, $13)`,
    [
      hook.id,
      hook.source,
      hook.event,
      hook.handler,
      JSON.stringify(config),
      hook.snooze,
      hook.on_change,
      at,
      hook.label,
      hook.enabled,
      JSON.stringify(delivery),
      hook.version,
      versionId,
    ],
  );
  await insertVersion({ pool }, hook, at);
};

/** Stores one version of a hook. */
export const insertVersion = async (
  { pool }: Pick<Database, 'pool'>,
  hook: EventHook,
  createdAt = NOON,
  retiredAt: Date | null = null,
): Promise<void> => {
  await pool.query(
    `INSERT INTO event_hook_version (id, hook_id, version, snapshot, created_at, retired_at, author)
     VALUES ($1, $2, $3, $4, $5, $6, 'ada@example.com')`,
    [hook.versionId, hook.id, hook.version, JSON.stringify(hook), createdAt, retiredAt],
  );
};
