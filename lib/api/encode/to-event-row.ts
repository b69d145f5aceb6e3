import type { ListedEvent } from '@/lib/delivery/readers/event-reader';
import type { EventRow } from '../resources';

/** Returns a row of the event log, without the event's data. */
export const toEventRow = (event: ListedEvent): EventRow => ({
  id: event.id,
  source: event.source,
  event: event.event,
  origin: event.origin,
  idempotency_key: event.idempotencyKey,
  received_at: event.receivedAt.toISOString(),
});
