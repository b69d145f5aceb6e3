/**
 * Writes attempts and moves their deliveries on, in one statement. A delivery that this worker no
 * longer holds keeps its state; the attempt was made all the same and is kept.
 * $1 worker · $2 earliest and $3 latest delivery id, which skip the other partitions
 * $4–$11 deliveries · $12–$25 attempts
 *
 * `ANY` makes it look up exactly these ids; joined alone, it might walk whatever is running.
 */
export const RECORD_ATTEMPTS = {
  name: 'record_attempts',
  text: `
WITH moved AS (
  UPDATE delivery d SET state = r.state::delivery_state, reason = r.reason, run_at = r.run_at,
    tries = r.tries, response_status = r.response_status, duration_ms = r.duration_ms,
    finished_at = r.finished_at, worker = NULL, lease_until = NULL
  FROM unnest($4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::int[], $9::int[],
    $10::int[], $11::timestamptz[])
    AS r(id, state, reason, run_at, tries, response_status, duration_ms, finished_at)
  WHERE d.id = r.id AND d.id = ANY($4::uuid[]) AND d.id BETWEEN $2::uuid AND $3::uuid
    AND d.worker = $1
  RETURNING d.hook_id, d.state, d.finished_at
), attempts AS (
  INSERT INTO attempt (id, delivery_id, number, outcome, error_class, error_message, request,
    request_body, request_body_bytes, response, response_body, response_body_bytes, timings, worker,
    started_at)
  SELECT a.id, a.delivery_id, a.number, a.outcome::attempt_outcome, a.error_class, a.error_message,
    a.request, a.request_body, a.request_body_bytes, a.response, a.response_body,
    a.response_body_bytes, a.timings, $1, a.started_at
  FROM unnest($12::uuid[], $13::uuid[], $14::int[], $15::text[], $16::text[], $17::text[],
    $18::json[], $19::bytea[], $20::int[], $21::json[], $22::bytea[], $23::int[], $24::json[],
    $25::timestamptz[])
    AS a(id, delivery_id, number, outcome, error_class, error_message, request, request_body,
      request_body_bytes, response, response_body, response_body_bytes, timings, started_at)
)
INSERT INTO delivery_count (minute, hook_id, state, count)
SELECT date_trunc('minute', finished_at), hook_id, state, count(*) FROM moved
WHERE finished_at IS NOT NULL
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
ON CONFLICT (minute, hook_id, state) DO UPDATE SET count = delivery_count.count + excluded.count`,
};
