import type { FoundDelivery } from '@/lib/delivery/readers/delivery-reader';
import type { AttemptRecord } from '@/lib/delivery/types';
import type { AttemptDetail, DeliveryDetail } from '../resources';
import { toDeliveryRow } from './to-delivery-row';
import { toExchange } from './to-exchange';

const toAttemptDetail = ({
  request,
  response,
  timings,
  ...attempt
}: AttemptRecord): AttemptDetail => ({
  id: attempt.id,
  number: attempt.number,
  outcome: attempt.outcome,
  error_class: attempt.errorClass,
  error_message: attempt.errorMessage,
  ...toExchange({ request, response, timings }),
  worker: attempt.worker,
  started_at: attempt.startedAt.toISOString(),
});

/** Returns a delivery with its attempts, their requests and responses, with credentials masked. */
export const toDeliveryDetail = (delivery: FoundDelivery): DeliveryDetail => ({
  ...toDeliveryRow(delivery),
  detail: delivery.detail,
  hook_version: delivery.hookVersion,
  hook_removed: delivery.hookRemoved,
  event_data: delivery.eventData,
  attempts: delivery.attempts.map(toAttemptDetail),
  max_attempts: delivery.maxAttempts,
});
