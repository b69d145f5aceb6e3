/**
 * Serializes transactions that use the same gates or idempotency keys. Names are hashed to 1024 slots,
 * so that a batch never needs more locks than that; they are locked in one order, so that two batches
 * cannot deadlock. $1 class · $2 names
 */
export const LOCK_HASHED_NAMES = {
  name: 'lock_hashed_names',
  text: `
SELECT pg_advisory_xact_lock($1::int, slot)::text
FROM (SELECT DISTINCT hashtext(name) & 1023 AS slot FROM unnest($2::text[]) AS name ORDER BY 1) slots`,
};

/** Reads the last events of hooks, for on_change. $1 hooks */
export const READ_DIGESTS = {
  name: 'read_digests',
  text: 'SELECT hook_id, digest, event_id FROM gate_digest WHERE hook_id = ANY($1::uuid[])',
};

/** Reads the snoozes of certain keys. $1 hooks · $2 their key digests */
export const READ_SNOOZES = {
  name: 'read_snoozes',
  text: `
SELECT s.hook_id, s.key_digest, s.event_id, s.snoozed_until
FROM unnest($1::uuid[], $2::text[]) AS wanted(hook_id, key_digest)
JOIN gate_snooze s ON s.hook_id = wanted.hook_id AND s.key_digest = wanted.key_digest`,
};

/** Writes the last events of hooks. $1 hooks · $2 digests · $3 events */
export const WRITE_DIGESTS = {
  name: 'write_digests',
  text: `
INSERT INTO gate_digest (hook_id, digest, event_id)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[])
ON CONFLICT (hook_id) DO UPDATE SET digest = excluded.digest, event_id = excluded.event_id`,
};

/** Writes snoozes. $1 hooks · $2 key digests · $3 events · $4 until */
export const WRITE_SNOOZES = {
  name: 'write_snoozes',
  text: `
INSERT INTO gate_snooze (hook_id, key_digest, event_id, snoozed_until)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[])
ON CONFLICT (hook_id, key_digest)
DO UPDATE SET event_id = excluded.event_id, snoozed_until = excluded.snoozed_until`,
};

/** Counts suppressed deliveries in the roll-up. $1 hooks · $2 times */
export const COUNT_SUPPRESSED = {
  name: 'count_suppressed',
  text: `
INSERT INTO delivery_count (minute, hook_id, state, count)
SELECT date_trunc('minute', at), hook_id, 'suppressed', count(*)
FROM unnest($1::uuid[], $2::timestamptz[]) AS suppressed(hook_id, at)
GROUP BY 1, 2 ORDER BY 1, 2
ON CONFLICT (minute, hook_id, state) DO UPDATE SET count = delivery_count.count + excluded.count`,
};
