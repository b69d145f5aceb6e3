import { selectDelivery } from './delivery-columns';

/**
 * Claims due deliveries for a worker and returns them with their events.
 * $1 worker · $2 lease until · $3 now · $4 limit · $5 free slots of a hook not listed · $6 hooks
 * $7 their free slots · $8 bytes of event data
 *
 * One hook with a long backlog must not starve the others. The statement therefore visits each hook
 * with waiting deliveries by index, one probe each, takes at most as many as the hook has free slots,
 * and keeps the oldest of all. `SKIP LOCKED` lets several workers claim concurrently; a delivery that
 * another worker has claimed meanwhile fails the second check of its state. Sizes are those on disk,
 * known without reading the data; they limit the memory of a claim.
 */
export const CLAIM_DELIVERIES = {
  name: 'claim_deliveries',
  text: `
WITH RECURSIVE hooks AS (
  (SELECT hook_id FROM delivery WHERE state IN ('pending', 'retrying') ORDER BY hook_id LIMIT 1)
  UNION ALL
  SELECT (
    SELECT d.hook_id FROM delivery d
    WHERE d.state IN ('pending', 'retrying') AND d.hook_id > hooks.hook_id
    ORDER BY d.hook_id LIMIT 1
  ) FROM hooks WHERE hooks.hook_id IS NOT NULL
), offered AS (
  SELECT due.id, due.run_at, due.event_id FROM hooks
  LEFT JOIN unnest($6::uuid[], $7::int[]) AS capacity(hook_id, free) ON capacity.hook_id = hooks.hook_id
  CROSS JOIN LATERAL (
    SELECT d.id, d.run_at, d.event_id FROM delivery d
    WHERE d.hook_id = hooks.hook_id AND d.state IN ('pending', 'retrying') AND d.run_at <= $3::timestamptz
    ORDER BY d.run_at, d.id LIMIT coalesce(capacity.free, $5::int)
  ) due
  WHERE hooks.hook_id IS NOT NULL
  ORDER BY due.run_at, due.id LIMIT $4::int
), sized AS (
  SELECT offered.id, sum(coalesce(pg_column_size(e.data), 0)) OVER (
      ORDER BY offered.run_at, offered.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS bytes_before
  FROM offered LEFT JOIN event e ON e.id = offered.event_id
), locked AS MATERIALIZED (
  SELECT d.id FROM sized JOIN delivery d ON d.id = sized.id
  WHERE d.state IN ('pending', 'retrying') AND coalesce(sized.bytes_before, 0) < $8::bigint
  FOR UPDATE OF d SKIP LOCKED
), claimed AS (
  UPDATE delivery d SET state = 'running', worker = $1, lease_until = $2::timestamptz
  FROM locked WHERE d.id = locked.id
  RETURNING d.*
)
SELECT ${selectDelivery('claimed')}, event.id AS e_id, event.source AS e_source,
  event.event AS e_event, event.data::text AS e_json,
  event.origin AS e_origin,
  event.idempotency_key AS e_idempotency_key, event.received_at AS e_received_at
FROM claimed LEFT JOIN event ON event.id = claimed.event_id
ORDER BY claimed.run_at, claimed.id`,
};
