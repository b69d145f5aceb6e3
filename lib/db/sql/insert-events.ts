/**
 * Writes events and their deliveries, and wakes the workers when $23 says that some wait; answers
 * `is_current`: whether the hooks they were planned with are still the stored ones. When not, nothing
 * is written, and they must be planned anew.
 * $1 hooks epoch, null to skip the comparison · $2–$8 events · $9–$22 deliveries · $23 wake
 */
export const INSERT_EVENTS = {
  name: 'insert_events',
  text: `
WITH epoch AS (
  SELECT $1::bigint IS NULL OR coalesce(
    (SELECT (value #>> '{}')::bigint FROM setting WHERE key = 'hooks_epoch'), 0
  ) = $1::bigint AS is_current
), events AS (
  INSERT INTO event (id, source, event, data, origin, idempotency_key, received_at)
  SELECT e.id, e.source, e.event, e.data, e.origin, e.idempotency_key, e.received_at
  FROM unnest($2::uuid[], $3::text[], $4::text[], $5::json[], $6::text[], $7::text[],
    $8::timestamptz[]) AS e(id, source, event, data, origin, idempotency_key, received_at)
  WHERE (SELECT is_current FROM epoch)
), deliveries AS (
  INSERT INTO delivery (id, event_id, hook_id, version_id, source, event, handler, state, reason,
    detail, run_at, lease_until, worker, tries, created_at, finished_at)
  SELECT d.id, d.event_id, d.hook_id, d.version_id, d.source, d.event, d.handler,
    d.state::delivery_state, d.reason, d.detail, d.created_at, d.lease_until, d.worker, 0, d.created_at, d.finished_at
  FROM unnest($9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], $13::text[], $14::text[],
    $15::text[], $16::text[], $17::text[], $18::json[], $19::timestamptz[],
    $20::timestamptz[], $21::text[], $22::timestamptz[])
    AS d(id, event_id, hook_id, version_id, source, event, handler, state, reason, detail,
      created_at, lease_until, worker, finished_at)
  WHERE (SELECT is_current FROM epoch)
)
SELECT is_current, CASE WHEN is_current AND $23::boolean THEN pg_notify('deliveries', '') END
FROM epoch`,
};
