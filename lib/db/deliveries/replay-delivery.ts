import { DeliveryRecord } from '@/lib/delivery/delivery-record';
import { toPending } from '@/lib/delivery/ingest/to-pending';
import type { Database } from '../connection/database';
import { FIND_TO_REPLAY, INSERT_REPLAY } from '../sql/replay-delivery';

const Found = DeliveryRecord.extend({
  currentVersionId: DeliveryRecord.shape.versionId.nullable(),
  currentHandler: DeliveryRecord.shape.handler.nullable(),
});

/** Creates a delivery of the same event by the current version of its hook. */
export const replayDelivery = async (
  { pool }: Pick<Database, 'pool'>,
  makeId: () => string,
  deliveryId: string,
  now: Date,
): Promise<DeliveryRecord | 'not found' | 'hook removed'> => {
  const { rows } = await pool.query({ ...FIND_TO_REPLAY, values: [deliveryId] });
  if (rows.length === 0) return 'not found';
  const { currentVersionId, currentHandler, ...replayed } = Found.parse(rows[0]);
  if (currentVersionId === null || currentHandler === null) return 'hook removed';
  const replay: DeliveryRecord = {
    ...replayed,
    id: makeId(),
    versionId: currentVersionId,
    handler: currentHandler,
    ...toPending(now),
    replayOf: replayed.id,
  };
  await pool.query({
    ...INSERT_REPLAY,
    values: [
      replay.id,
      replay.eventId,
      replay.hookId,
      replay.versionId,
      replay.source,
      replay.event,
      replay.handler,
      replay.replayOf,
      now.toISOString(),
    ],
  });
  return replay;
};
