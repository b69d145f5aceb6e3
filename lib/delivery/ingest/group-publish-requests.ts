import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';

/** Events of one publish request with the same idempotency key: accepted or repeated as a group. */
export type KeyedGroup = { key: string; digest: string; indexes: number[] };

/**
 * Groups the events of a publish request by idempotency key. `digest` covers source, event and data
 * of a group in order, so that reusing a key for other events is detected.
 */
export const groupByKey = (
  request: readonly IncomingEvent[],
  digest: (text: string) => string,
): KeyedGroup[] => {
  if (request.every(({ idempotencyKey }) => idempotencyKey === undefined)) return [];
  const indexesOf = new Map<string, number[]>();
  request.forEach(({ idempotencyKey }, index) => {
    if (idempotencyKey === undefined) return;
    const indexes = indexesOf.get(idempotencyKey);
    if (indexes === undefined) indexesOf.set(idempotencyKey, [index]);
    else indexes.push(index);
  });
  return [...indexesOf].map(([key, indexes]) => {
    const events = indexes.map((index) => {
      const event = request[index];
      return event === undefined ? null : [event.source, event.event, event.data];
    });
    return { key, digest: digest(JSON.stringify(events)), indexes };
  });
};
