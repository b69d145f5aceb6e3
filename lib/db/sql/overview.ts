/** By hour and state since $1, from the roll-up; hours without a delivery are absent. */
export const COUNTS_BY_HOUR = `
SELECT date_trunc('hour', minute, 'UTC') AS hour, state, sum(count)::int AS count
FROM delivery_count WHERE minute >= $1 GROUP BY 1, 2`;

/** By hook and state since $2, from the roll-up. $1 hooks */
export const COUNTS_BY_HOOK = `
SELECT hook_id, state, sum(count)::int AS count
FROM delivery_count WHERE minute >= $2 AND hook_id = ANY($1::uuid[]) GROUP BY 1, 2`;

/**
 * When each hook last fired: the newest of the newest delivery in each state that is one, a look-up
 * each. Those held back did not fire. $1 hooks
 */
export const LAST_FIRED = `
SELECT hook.id AS hook_id, max(newest.created_at) AS at
FROM unnest($1::uuid[]) AS hook(id)
CROSS JOIN unnest(enum_range(NULL::delivery_state)) AS each(state)
CROSS JOIN LATERAL (
  SELECT created_at FROM delivery d WHERE d.hook_id = hook.id AND d.state = each.state
  ORDER BY d.id DESC LIMIT 1
) newest
WHERE each.state <> 'suppressed'
GROUP BY hook.id`;

/** Events with an id from $1 on, counted up to $2. */
export const COUNT_EVENTS = `
SELECT count(*)::int AS count FROM (SELECT FROM event WHERE id >= $1::uuid LIMIT $2) counted`;

/** What the planner thinks of how many they are, for when they are too many to count. */
export const ESTIMATE_EVENTS = `EXPLAIN (FORMAT JSON) SELECT FROM event WHERE id >= $1::uuid`;

/** Waiting deliveries by kind, each counted up to $1; and when the first of those due at $2 was due. */
export const READ_QUEUE = `
SELECT
  (SELECT count(*)::int FROM (
    SELECT FROM delivery WHERE state IN ('pending', 'running') LIMIT $1) counted) AS waiting,
  (SELECT count(*)::int FROM (
    SELECT FROM delivery WHERE state = 'retrying' LIMIT $1) counted) AS retrying,
  (SELECT run_at FROM delivery WHERE state IN ('pending', 'retrying') AND run_at <= $2
    ORDER BY run_at LIMIT 1) AS oldest_due_at`;
