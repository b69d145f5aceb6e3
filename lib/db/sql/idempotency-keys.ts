/** Reads the first use of keys. $1 keys */
export const READ_KEYS = {
  name: 'read_keys',
  text: 'SELECT key, digest, receipts FROM idempotency_key WHERE key = ANY($1::text[])',
};

/** Writes the first use of keys. $1 keys · $2 digests · $3 receipts · $4 time */
export const WRITE_KEYS = {
  name: 'write_keys',
  text: `
INSERT INTO idempotency_key (key, digest, receipts, created_at)
SELECT k.key, k.digest, k.receipts::json, $4::timestamptz
FROM unnest($1::text[], $2::text[], $3::text[]) AS k(key, digest, receipts)`,
};
