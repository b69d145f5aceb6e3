/**
 * Deletes the oldest requests of an inbox, those beyond what it keeps.
 * $1 inbox · $2 number of requests kept · $3 bytes of bodies kept
 */
export const FORGET_REQUESTS = {
  name: 'forget_requests',
  text: `
DELETE FROM inbox_request WHERE id IN (
  SELECT id FROM (
    SELECT id, row_number() OVER newest AS position, sum(octet_length(body)) OVER newest AS bytes
    FROM inbox_request WHERE inbox_id = $1::uuid WINDOW newest AS (ORDER BY id DESC)
  ) kept WHERE position > $2::int OR bytes > $3::int
)`,
};
