import { EVENT_HOOK_COLUMNS } from './event-hook-row';

/** Answers one row, or none when the id is taken. */
export const INSERT_HOOK = `
INSERT INTO event_hook (id, source, event, handler, config, snooze, on_change, created_at,
  updated_at, label, enabled, delivery, version, version_id)
VALUES ($1, $2, $3, $4, $5::json, $6, $7, to_timestamp($8), to_timestamp($9), $10, $11, $12::json,
  $13, $14)
ON CONFLICT (id) DO NOTHING
RETURNING id`;

/** Answers one row, or none when the version before ($15) is no longer the stored one. */
export const UPDATE_HOOK = `
UPDATE event_hook SET source = $2, event = $3, handler = $4, config = $5::json, snooze = $6,
  on_change = $7, created_at = to_timestamp($8), updated_at = to_timestamp($9), label = $10,
  enabled = $11, delivery = $12::json, version = $13, version_id = $14
WHERE id = $1 AND version = $15
RETURNING id`;

/** Answers one row, or none when the version ($2) is no longer the stored one. */
export const DELETE_HOOK = 'DELETE FROM event_hook WHERE id = $1 AND version = $2 RETURNING id';

export const INSERT_VERSION = `
INSERT INTO event_hook_version (id, hook_id, version, snapshot, created_at, author)
VALUES ($1, $2, $3, $4::json, $5, $6)`;

export const RETIRE_VERSIONS = `
UPDATE event_hook_version SET retired_at = $2 WHERE hook_id = $1 AND retired_at IS NULL`;

export const INSERT_AUDIT = `
INSERT INTO audit_log (id, at, actor, action, entity, entity_id, before, after)
VALUES ($1, $2, $3, $4, 'event_hook', $5, $6::json, $7::json)`;

/** Counts the change, so that every process notices that its hooks are no longer the stored ones. */
export const BUMP_EPOCH = `
INSERT INTO setting (key, value, updated_at) VALUES ('hooks_epoch', '1'::json, $1)
ON CONFLICT (key) DO UPDATE SET value = to_json((setting.value #>> '{}')::bigint + 1),
  updated_at = excluded.updated_at`;

export const SELECT_PAGE = `
SELECT ${EVENT_HOOK_COLUMNS} FROM event_hook
WHERE $1::uuid IS NULL OR id > $1::uuid
ORDER BY id LIMIT $2`;

export const SELECT_HOOK = `SELECT ${EVENT_HOOK_COLUMNS} FROM event_hook WHERE id = $1`;

const VERSION_COLUMNS = 'id, hook_id, version, snapshot, created_at, retired_at, author';

export const SELECT_VERSIONS = `
SELECT ${VERSION_COLUMNS} FROM event_hook_version WHERE hook_id = $1 ORDER BY version DESC`;

export const SELECT_VERSION = `SELECT ${VERSION_COLUMNS} FROM event_hook_version WHERE id = $1`;
