/** Reads counts by hour and state since $1 from the roll-up; hours without deliveries are absent. */
export const COUNTS_BY_HOUR = `
SELECT date_trunc('hour', minute, 'UTC') AS hour, state, sum(count)::int AS count
FROM delivery_count WHERE minute >= $1 GROUP BY 1, 2`;

/** Reads counts by hook and state since $2 from the roll-up. $1 hooks */
export const COUNTS_BY_HOOK = `
SELECT hook_id, state, sum(count)::int AS count
FROM delivery_count WHERE minute >= $2 AND hook_id = ANY($1::uuid[]) GROUP BY 1, 2`;

/**
 * Reads when each hook last fired: one look-up for the newest delivery in each state, except suppressed
 * ones, which did not fire. $1 hooks
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

/** Counts the events with an id from $1 on, up to $2. */
export const COUNT_EVENTS = `
SELECT count(*)::int AS count FROM (SELECT FROM event WHERE id >= $1::uuid LIMIT $2) counted`;

/** Estimates their number with the planner, when they are too many to count. */
export const ESTIMATE_EVENTS = `EXPLAIN (FORMAT JSON) SELECT FROM event WHERE id >= $1::uuid`;

/** Counts waiting deliveries by kind, each up to $1, and reads when the oldest one due at $2 was due. */
export const READ_QUEUE = `
SELECT
  (SELECT count(*)::int FROM (
    SELECT FROM delivery WHERE state IN ('pending', 'running') LIMIT $1) counted) AS waiting,
  (SELECT count(*)::int FROM (
    SELECT FROM delivery WHERE state = 'retrying' LIMIT $1) counted) AS retrying,
  (SELECT run_at FROM delivery WHERE state IN ('pending', 'retrying') AND run_at <= $2
    ORDER BY run_at LIMIT 1) AS oldest_due_at`;
