const SELECT = `
SELECT i.id, i.token, i.label, i.answers, i.answered, i.created_at, r.requests, r.last_received_at
FROM inbox i CROSS JOIN LATERAL (
  SELECT count(*)::int AS requests, max(received_at) AS last_received_at
  FROM inbox_request WHERE inbox_id = i.id
) r`;

export const LIST_INBOXES = `${SELECT} ORDER BY i.id DESC`;
/** $1 id */
export const FIND_INBOX = `${SELECT} WHERE i.id = $1`;
/** $1 token */
export const FIND_INBOX_BY_TOKEN = 'SELECT id FROM inbox WHERE token = $1';

// Two inboxes made at the same moment: the second waits for the first, and counts it.
export const LOCK_INBOXES = `SELECT pg_advisory_xact_lock(hashtext('inbox'))`;
/** $1 id, $2 token, $3 label, $4 answers, $5 created at, $6 how many there may be */
export const INSERT_INBOX = `
INSERT INTO inbox (id, token, label, answers, created_at)
SELECT $1, $2, $3, $4::json, $5 WHERE (SELECT count(*) FROM inbox) < $6::int`;

/** $1 id */
export const LOCK_INBOX = 'SELECT label, answers FROM inbox WHERE id = $1 FOR UPDATE';
/** Null leaves a column as it is. $1 id, $2 label, $3 answers, $4 answered */
export const UPDATE_INBOX = `
UPDATE inbox SET label = coalesce($2, label), answers = coalesce($3::json, answers),
  answered = coalesce($4::int, answered)
WHERE id = $1`;
/** $1 id */
export const REMOVE_INBOX = 'DELETE FROM inbox WHERE id = $1';
/** $1 inbox */
export const CLEAR_INBOX = 'DELETE FROM inbox_request WHERE inbox_id = $1';

/** Holds the row, so that requests that come at once are answered one after the other. $1 id */
export const TAKE_ANSWER = `
UPDATE inbox SET answered = answered + 1 WHERE id = $1
RETURNING answers -> LEAST(answered - 1, json_array_length(answers) - 1) AS answer`;
/** $1 id, $2 inbox, $3 method, $4 path, $5 headers, $6 body, $7 its size, $8 status, $9 delay, $10 at */
export const INSERT_REQUEST = `
INSERT INTO inbox_request (id, inbox_id, method, path_and_query, headers, body, body_bytes, status,
  delay_ms, received_at)
VALUES ($1, $2, $3, $4, $5::json, $6, $7, $8, $9, $10)`;
/** $1 id, $2 after how many milliseconds */
export const NOTE_LEFT = 'UPDATE inbox_request SET left_after_ms = $2 WHERE id = $1';
/** $1 inbox, $2 how many are kept, $3 how many bytes */
export const FORGET_REQUESTS = `
DELETE FROM inbox_request WHERE id IN (
  SELECT id FROM (
    SELECT id, row_number() OVER newest AS place, sum(octet_length(body)) OVER newest AS bytes
    FROM inbox_request WHERE inbox_id = $1 WINDOW newest AS (ORDER BY id DESC)
  ) kept WHERE place > $2::int OR bytes > $3::int
)`;

const ROW = 'id, method, path_and_query, body_bytes, status, delay_ms, left_after_ms, received_at';
/** $1 inbox, $2 the last row seen or null, $3 limit */
export const LIST_REQUESTS = `
SELECT ${ROW} FROM inbox_request WHERE inbox_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid)
ORDER BY id DESC LIMIT $3::int`;
/** $1 inbox, $2 id */
export const FIND_REQUEST = `
SELECT ${ROW}, headers, body FROM inbox_request WHERE inbox_id = $1 AND id = $2`;
/** $1 moment */
export const REMOVE_REQUESTS_BEFORE = 'DELETE FROM inbox_request WHERE received_at < $1';
