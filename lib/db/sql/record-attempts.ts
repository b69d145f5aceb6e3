/**
 * Inserts attempts and updates their deliveries in one statement. A delivery that this worker no longer
 * holds keeps its state, but the attempt was made and is recorded.
 * $1 worker · $2 earliest and $3 latest delivery id, which skip the other partitions
 * $4–$11 deliveries · $12–$25 attempts
 *
 * `ANY` makes the planner look up exactly these ids; with the join alone, it might scan all running
 * deliveries.
 */
export const RECORD_ATTEMPTS = {
  name: 'record_attempts',
  text: `
WITH moved AS (
  UPDATE delivery d SET state = r.state::delivery_state, reason = r.reason, run_at = r.run_at,
    tries = r.tries, response_status = r.response_status, duration_ms = r.duration_ms,
    finished_at = r.finished_at, worker = NULL, lease_until = NULL
  FROM (
    SELECT unnest($4::uuid[]) AS id, unnest($5::text[]) AS state, unnest($6::text[]) AS reason,
      unnest($7::timestamptz[]) AS run_at, unnest($8::int[]) AS tries,
      unnest($9::int[]) AS response_status, unnest($10::int[]) AS duration_ms,
      unnest($11::timestamptz[]) AS finished_at
  ) r
  WHERE d.id = r.id AND d.id = ANY($4::uuid[]) AND d.id BETWEEN $2::uuid AND $3::uuid
    AND d.worker = $1
  RETURNING d.hook_id, d.state, d.finished_at
), attempts AS (
  INSERT INTO attempt (id, delivery_id, number, outcome, error_class, error_message, request,
    request_body, request_body_bytes, response, response_body, response_body_bytes, timings, worker,
    started_at)
  SELECT unnest($12::uuid[]), unnest($13::uuid[]), unnest($14::int[]),
    unnest($15::text[])::attempt_outcome, unnest($16::text[]), unnest($17::text[]),
    unnest($18::json[]), unnest($19::bytea[]), unnest($20::int[]), unnest($21::json[]),
    unnest($22::bytea[]), unnest($23::int[]), unnest($24::json[]), $1, unnest($25::timestamptz[])
)
INSERT INTO delivery_count (minute, hook_id, state, count)
SELECT date_trunc('minute', finished_at), hook_id, state, count(*) FROM moved
WHERE finished_at IS NOT NULL
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
ON CONFLICT (minute, hook_id, state) DO UPDATE SET count = delivery_count.count + excluded.count`,
};
