import { DELIVERY_COLUMNS } from './delivery-columns';

/**
 * Takes due deliveries for a worker and answers them with their events.
 * $1 worker · $2 lease until · $3 now · $4 limit · $5 room of a hook not named · $6 hooks · $7 their room
 *
 * One hook with a long backlog must not hide the others, so the hooks that have something waiting are
 * walked through by index, one probe each, and each offers at most what it has room for; of these
 * offers the oldest win. `SKIP LOCKED` lets several workers claim at once; what another has taken
 * meanwhile fails the second look at its state.
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
  SELECT due.id, due.run_at FROM hooks
  LEFT JOIN unnest($6::uuid[], $7::int[]) AS room(hook_id, free) ON room.hook_id = hooks.hook_id
  CROSS JOIN LATERAL (
    SELECT d.id, d.run_at FROM delivery d
    WHERE d.hook_id = hooks.hook_id AND d.state IN ('pending', 'retrying') AND d.run_at <= $3::timestamptz
    ORDER BY d.run_at, d.id LIMIT coalesce(room.free, $5::int)
  ) due
  WHERE hooks.hook_id IS NOT NULL
  ORDER BY due.run_at, due.id LIMIT $4::int
), locked AS MATERIALIZED (
  SELECT d.id FROM offered JOIN delivery d ON d.id = offered.id
  WHERE d.state IN ('pending', 'retrying')
  FOR UPDATE OF d SKIP LOCKED
), claimed AS (
  UPDATE delivery d SET state = 'running', worker = $1, lease_until = $2::timestamptz
  FROM locked WHERE d.id = locked.id
  RETURNING d.*
)
SELECT ${DELIVERY_COLUMNS('claimed')}, event.id AS e_id, event.source AS e_source,
  event.event AS e_event, event.data AS e_data, event.origin AS e_origin,
  event.idempotency_key AS e_idempotency_key, event.received_at AS e_received_at
FROM claimed LEFT JOIN event ON event.id = claimed.event_id
ORDER BY claimed.run_at, claimed.id`,
};
