/**
 * Inserts events and their deliveries. Returns `is_current`, whether the hooks they were planned with
 * are still the stored ones; when not, nothing is written and they must be planned again.
 * $1 hooks epoch, null to skip the comparison · $2–$8 events · $9–$22 deliveries
 * $23 whether to wake the workers
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
  SELECT unnest($2::uuid[]), unnest($3::text[]), unnest($4::text[]), unnest($5::json[]),
    unnest($6::text[]), unnest($7::text[]), unnest($8::timestamptz[])
  WHERE (SELECT is_current FROM epoch)
), deliveries AS (
  INSERT INTO delivery (id, event_id, hook_id, version_id, source, event, handler, state, reason,
    detail, run_at, lease_until, worker, tries, created_at, finished_at)
  SELECT unnest($9::uuid[]), unnest($10::uuid[]), unnest($11::uuid[]), unnest($12::uuid[]),
    unnest($13::text[]), unnest($14::text[]), unnest($15::text[]),
    unnest($16::text[])::delivery_state, unnest($17::text[]), unnest($18::json[]),
    unnest($19::timestamptz[]), unnest($20::timestamptz[]), unnest($21::text[]), 0,
    unnest($19::timestamptz[]), unnest($22::timestamptz[])
  WHERE (SELECT is_current FROM epoch)
)
SELECT is_current, CASE WHEN is_current AND $23::boolean THEN pg_notify('deliveries', '')::text END
FROM epoch`,
};
