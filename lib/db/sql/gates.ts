/**
 * Makes transactions wait for each other that touch the same gates or idempotency keys. Names are
 * hashed to a few numbers, so that a batch never needs more locks than there are; taken in one order,
 * so that no two batches wait for each other. $1 kind · $2 names
 */
export const LOCK_HASHED_NAMES = {
  name: 'lock_hashed_names',
  text: `
SELECT pg_advisory_xact_lock($1::int, slot)::text
FROM (SELECT DISTINCT hashtext(name) & 1023 AS slot FROM unnest($2::text[]) AS name ORDER BY 1) slots`,
};

/** The last events of hooks, for on_change. $1 hooks */
export const READ_DIGESTS = {
  name: 'read_digests',
  text: 'SELECT hook_id, digest, event_id FROM gate_digest WHERE hook_id = ANY($1::uuid[])',
};

/** Snoozes of certain keys. $1 hooks · $2 their key digests */
export const READ_SNOOZES = {
  name: 'read_snoozes',
  text: `
SELECT s.hook_id, s.key_digest, s.event_id, s.snoozed_until
FROM unnest($1::uuid[], $2::text[]) AS wanted(hook_id, key_digest)
JOIN gate_snooze s ON s.hook_id = wanted.hook_id AND s.key_digest = wanted.key_digest`,
};

/** $1 hooks · $2 digests · $3 events */
export const WRITE_DIGESTS = {
  name: 'write_digests',
  text: `
INSERT INTO gate_digest (hook_id, digest, event_id)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[])
ON CONFLICT (hook_id) DO UPDATE SET digest = excluded.digest, event_id = excluded.event_id`,
};

/** $1 hooks · $2 key digests · $3 events · $4 until */
export const WRITE_SNOOZES = {
  name: 'write_snoozes',
  text: `
INSERT INTO gate_snooze (hook_id, key_digest, event_id, snoozed_until)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[])
ON CONFLICT (hook_id, key_digest)
DO UPDATE SET event_id = excluded.event_id, snoozed_until = excluded.snoozed_until`,
};

/** Counts deliveries that were held back. $1 hooks · $2 when */
export const COUNT_SUPPRESSED = {
  name: 'count_suppressed',
  text: `
INSERT INTO delivery_count (minute, hook_id, state, count)
SELECT date_trunc('minute', at), hook_id, 'suppressed', count(*)
FROM unnest($1::uuid[], $2::timestamptz[]) AS held(hook_id, at)
GROUP BY 1, 2 ORDER BY 1, 2
ON CONFLICT (minute, hook_id, state) DO UPDATE SET count = delivery_count.count + excluded.count`,
};
