/** Releases deliveries, so that any worker can claim them. $1 worker · $2 ids · $3 now */
export const RELEASE_DELIVERIES = {
  name: 'release_deliveries',
  text: `
WITH given AS (
  UPDATE delivery SET worker = NULL, lease_until = NULL, run_at = least(run_at, $3::timestamptz),
    state = CASE WHEN tries = 0 THEN 'pending' ELSE 'retrying' END::delivery_state
  WHERE id = ANY($2::uuid[]) AND state = 'running' AND worker = $1
  RETURNING 1
)
SELECT pg_notify('deliveries', '') FROM given LIMIT 1`,
};

/** Renews leases and returns the ids of those still held. $1 worker · $2 ids · $3 until */
export const RENEW_LEASES = {
  name: 'renew_leases',
  text: `
UPDATE delivery SET lease_until = $3::timestamptz
WHERE id = ANY($2::uuid[]) AND state = 'running' AND worker = $1
RETURNING id`,
};

/**
 * Releases deliveries whose lease has expired, records an interrupted attempt for each, and returns
 * their number. $1 now · $2 limit · $3 as many new ids
 */
export const RESCUE_DELIVERIES = {
  name: 'rescue_deliveries',
  text: `
WITH expired AS MATERIALIZED (
  SELECT id, worker FROM delivery WHERE state = 'running' AND lease_until < $1::timestamptz
  ORDER BY lease_until LIMIT $2::int FOR UPDATE SKIP LOCKED
), given AS (
  UPDATE delivery d SET worker = NULL, lease_until = NULL,
    state = CASE WHEN tries = 0 THEN 'pending' ELSE 'retrying' END::delivery_state
  FROM expired WHERE d.id = expired.id
  RETURNING d.id, d.tries, expired.worker
), noted AS (
  INSERT INTO attempt (id, delivery_id, number, outcome, error_message, worker, started_at)
  SELECT ids.id, given.id, given.tries + 1, 'interrupted',
    'The process ' || given.worker || ' stopped before it recorded what became of it.',
    given.worker, $1::timestamptz
  FROM (SELECT *, row_number() OVER () AS n FROM given) given
  JOIN unnest($3::uuid[]) WITH ORDINALITY AS ids(id, n) ON ids.n = given.n
)
SELECT count(*)::int AS rescued FROM given`,
};

/** Returns when the next waiting delivery is due. */
export const NEXT_DUE = {
  name: 'next_due',
  text: `SELECT min(run_at) AS due_at FROM delivery WHERE state IN ('pending', 'retrying')`,
};
