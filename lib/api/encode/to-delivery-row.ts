import { DeliveryRecord } from '@/lib/delivery/delivery-record';
import type { ListedDelivery } from '@/lib/delivery/readers/delivery-reader';
import { toSnakeCaseKeys } from '@/lib/delivery/snake-case';
import { type DeliveryRow, SHOWN_AS_STORED } from '../resources';

const StoredFields = DeliveryRecord.pick(SHOWN_AS_STORED);

const WAITING = new Set(['pending', 'retrying']);

/** Converts a delivery to the row of the delivery log that the API returns. */
export const toDeliveryRow = (delivery: ListedDelivery): DeliveryRow => ({
  ...toSnakeCaseKeys(StoredFields.parse(delivery)),
  hook_label: delivery.hookLabel,
  next_attempt_at: WAITING.has(delivery.state) ? delivery.runAt.toISOString() : null,
  created_at: delivery.createdAt.toISOString(),
  finished_at: delivery.finishedAt?.toISOString() ?? null,
});
