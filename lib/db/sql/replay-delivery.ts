import { selectDelivery } from './delivery-columns';

/**
 * A delivery with the version its hook has now; `currentVersionId` is null when the hook was
 * removed. No row: the delivery or its event is not there (any more). $1 delivery
 */
export const FIND_TO_REPLAY = {
  name: 'find_to_replay',
  text: `
SELECT ${selectDelivery('d')}, h.version_id AS "currentVersionId", h.handler AS "currentHandler"
FROM delivery d
JOIN event e ON e.id = d.event_id
LEFT JOIN event_hook h ON h.id = d.hook_id
WHERE d.id = $1`,
};

/** $1 id · $2 event · $3 hook · $4 version · $5 source · $6 event name · $7 handler · $8 of · $9 now */
export const INSERT_REPLAY = {
  name: 'insert_replay',
  text: `
WITH made AS (
  INSERT INTO delivery (id, event_id, hook_id, version_id, source, event, handler, state, run_at,
    replay_of, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', $9::timestamptz, $8, $9::timestamptz)
)
SELECT pg_notify('deliveries', '')`,
};
