import { toPending } from '@/lib/delivery/ingest/to-pending';
import type { DeliveryRecord } from '@/lib/delivery/types';
import type { Database } from '../connection/database';
import { FIND_TO_REPLAY, INSERT_REPLAY } from '../sql/replay-delivery';
import { type DeliveryRow, toDelivery } from './delivery-row';

type FoundRow = DeliveryRow & {
  current_version_id: string | null;
  current_handler: DeliveryRecord['handler'];
};

/** Makes a new delivery of the same event by the current version of the hook. */
export const replayDelivery = async (
  { pool }: Pick<Database, 'pool'>,
  makeId: () => string,
  deliveryId: string,
  now: Date,
): Promise<DeliveryRecord | 'not found' | 'hook removed'> => {
  const { rows } = await pool.query<FoundRow>({ ...FIND_TO_REPLAY, values: [deliveryId] });
  const [found] = rows;
  if (found === undefined) return 'not found';
  if (found.current_version_id === null) return 'hook removed';
  const replay: DeliveryRecord = {
    ...toDelivery(found),
    id: makeId(),
    versionId: found.current_version_id,
    handler: found.current_handler,
    ...toPending(now),
    replayOf: found.id,
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
