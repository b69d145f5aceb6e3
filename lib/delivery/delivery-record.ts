import { z } from 'zod';
import { HANDLERS } from '@/lib/handlers/handler-name';

export const DeliveryState = z.enum([
  'pending',
  'running',
  'delivered',
  'retrying',
  'dead',
  'suppressed',
  'cancelled',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/**
 * A delivery as it is stored. This is its only description: the columns of the table and the fields
 * of the API are these names in snake case, and rows are parsed by this schema.
 */
export const DeliveryRecord = z.object({
  id: z.uuid(),
  eventId: z.uuid(),
  /** Any UUID: an imported hook keeps the id another gateway gave it. */
  hookId: z.guid(),
  versionId: z.uuid(),
  source: z.string(),
  event: z.string(),
  handler: z.enum(HANDLERS),
  state: DeliveryState,
  /** The reason code of the state, such as `unchanged` or `attempts_exhausted`. */
  reason: z.string().nullable(),
  /** What explains the reason, such as the earlier event of a suppressed delivery. */
  detail: z.unknown(),
  runAt: z.date(),
  leaseUntil: z.date().nullable(),
  worker: z.string().nullable(),
  tries: z.int(),
  responseStatus: z.int().nullable(),
  durationMs: z.int().nullable(),
  replayOf: z.uuid().nullable(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});
export type DeliveryRecord = z.infer<typeof DeliveryRecord>;
