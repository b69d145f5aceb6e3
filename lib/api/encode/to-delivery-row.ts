import type { ListedDelivery } from '@/lib/delivery/readers/delivery-reader';
import type { DeliveryRow } from '../resources';

const WAITING = new Set(['pending', 'retrying']);

/** Returns a row of the delivery log. */
export const toDeliveryRow = (delivery: ListedDelivery): DeliveryRow => ({
  id: delivery.id,
  event_id: delivery.eventId,
  hook_id: delivery.hookId,
  hook_label: delivery.hookLabel,
  source: delivery.source,
  event: delivery.event,
  handler: delivery.handler,
  state: delivery.state,
  reason: delivery.reason,
  tries: delivery.tries,
  response_status: delivery.responseStatus,
  duration_ms: delivery.durationMs,
  next_attempt_at: WAITING.has(delivery.state) ? delivery.runAt.toISOString() : null,
  replay_of: delivery.replayOf,
  created_at: delivery.createdAt.toISOString(),
  finished_at: delivery.finishedAt?.toISOString() ?? null,
});
