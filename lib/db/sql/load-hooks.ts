/** Reads the number that every change of a hook or of a custom source increments. */
export const READ_EPOCH = {
  name: 'read_epoch',
  text: `
SELECT coalesce(
  (SELECT (value #>> '{}')::bigint FROM setting WHERE key = 'hooks_epoch'), 0
)::text AS epoch`,
};

/** Reads all hooks, with the columns named as the Prisma model names them. */
export const LOAD_HOOKS = {
  name: 'load_hooks',
  text: `
SELECT id, source, event, handler, config, snooze, on_change, created_at, updated_at, label, enabled,
  delivery, version, version_id AS "versionId"
FROM event_hook`,
};

/** Reads the unique fields of custom sources (spec §3.1). */
export const LOAD_UNIQUE = {
  name: 'load_unique',
  text: `SELECT source_name, name, "unique" FROM event_type WHERE cardinality("unique") > 0`,
};

/** Reads the snapshots of versions. $1 version ids */
export const LOAD_VERSIONS = {
  name: 'load_versions',
  text: 'SELECT id, snapshot FROM event_hook_version WHERE id = ANY($1::uuid[])',
};
