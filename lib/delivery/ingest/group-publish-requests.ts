import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';

/** Events of one post that carry one idempotency key: they are accepted, or repeated, as one. */
export type KeyedGroup = { key: string; digest: string; indexes: number[] };

/**
 * The groups of a post by key. `digest` covers source, event and data of the group in its order, so
 * that the same key with other events is noticed.
 */
export const groupByKey = (
  post: readonly IncomingEvent[],
  digest: (text: string) => string,
): KeyedGroup[] => {
  if (post.every(({ idempotencyKey }) => idempotencyKey === undefined)) return [];
  const indexesOf = new Map<string, number[]>();
  post.forEach(({ idempotencyKey }, index) => {
    if (idempotencyKey === undefined) return;
    const indexes = indexesOf.get(idempotencyKey);
    if (indexes === undefined) indexesOf.set(idempotencyKey, [index]);
    else indexes.push(index);
  });
  return [...indexesOf].map(([key, indexes]) => {
    const events = indexes.map((index) => {
      const event = post[index];
      return event === undefined ? null : [event.source, event.event, event.data];
    });
    return { key, digest: digest(JSON.stringify(events)), indexes };
  });
};
