import type { DeliveryRecord } from '../delivery-record';

type Pending = Omit<
  DeliveryRecord,
  'id' | 'eventId' | 'hookId' | 'versionId' | 'source' | 'event' | 'handler' | 'replayOf'
>;

/** Returns the fields of a delivery before its first attempt: created `now`, and due immediately. */
export const toPending = (now: Date): Pending => ({
  state: 'pending',
  reason: null,
  detail: null,
  runAt: now,
  leaseUntil: null,
  worker: null,
  tries: 0,
  responseStatus: null,
  durationMs: null,
  createdAt: now,
  finishedAt: null,
});
