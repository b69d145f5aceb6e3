import type { PlannedEvent } from '@/lib/delivery/store';
import type { DeliveryRecord } from '@/lib/delivery/types';

/**
 * A row of `delivery` as the driver reads it. Not parsed again: thousands a second come back that
 * only our own statements wrote, through the types of the columns.
 */
export type DeliveryRow = {
  id: string;
  event_id: string;
  hook_id: string;
  version_id: string;
  source: string;
  event: string;
  handler: DeliveryRecord['handler'];
  state: DeliveryRecord['state'];
  reason: string | null;
  detail: unknown;
  run_at: Date;
  lease_until: Date | null;
  worker: string | null;
  tries: number;
  response_status: number | null;
  duration_ms: number | null;
  replay_of: string | null;
  created_at: Date;
  finished_at: Date | null;
};

/** A delivery with its event, which is null when retention has dropped it. */
export type ClaimedRow = DeliveryRow & {
  e_id: string | null;
  e_source: string;
  e_event: string;
  e_json: string;
  e_origin: string;
  e_idempotency_key: string | null;
  e_received_at: Date;
};

/** The delivery out of a row. */
export const toDelivery = (row: DeliveryRow): DeliveryRecord => ({
  id: row.id,
  eventId: row.event_id,
  hookId: row.hook_id,
  versionId: row.version_id,
  source: row.source,
  event: row.event,
  handler: row.handler,
  state: row.state,
  reason: row.reason,
  detail: row.detail,
  runAt: row.run_at,
  leaseUntil: row.lease_until,
  worker: row.worker,
  tries: row.tries,
  responseStatus: row.response_status,
  durationMs: row.duration_ms,
  replayOf: row.replay_of,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});

/** The event beside it, or null. */
export const toClaimedEvent = (row: ClaimedRow): PlannedEvent | null =>
  row.e_id === null
    ? null
    : {
        id: row.e_id,
        source: row.e_source,
        event: row.e_event,
        data: JSON.parse(row.e_json),
        json: row.e_json,
        origin: row.e_origin,
        idempotencyKey: row.e_idempotency_key,
        receivedAt: row.e_received_at,
      };
