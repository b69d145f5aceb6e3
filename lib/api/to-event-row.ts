import type { ListedEvent } from '@/lib/delivery/readers/event-reader';
import type { EventRow } from './resources';

/** A row of the event log, as the API shows it: without its data. */
export const toEventRow = (event: ListedEvent): EventRow => ({
  id: event.id,
  source: event.source,
  event: event.event,
  origin: event.origin,
  idempotency_key: event.idempotencyKey,
  received_at: event.receivedAt.toISOString(),
});
