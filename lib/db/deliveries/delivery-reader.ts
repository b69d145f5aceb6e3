import { z } from 'zod';
import type { DeliveryReader, ListedDelivery } from '@/lib/delivery/readers/delivery-reader';
import { DELIVERY_STATES } from '@/lib/delivery/types';
import { Handler } from '@/lib/handlers/handler-name';
import type { Database } from '../connection/database';
import { listNewest, type Query } from '../sql/list-newest';
import { ATTEMPT_COLUMNS, toAttempt } from './attempt-row';
import { findVersion, type VersionSpan } from './find-version';

const Stored = z.object({
  id: z.string(),
  event_id: z.string(),
  hook_id: z.string(),
  version_id: z.string(),
  source: z.string(),
  event: z.string(),
  handler: Handler,
  state: z.enum(DELIVERY_STATES),
  reason: z.string().nullable(),
  run_at: z.date(),
  tries: z.int(),
  response_status: z.int().nullable(),
  duration_ms: z.int().nullable(),
  replay_of: z.string().nullable(),
  created_at: z.date(),
  finished_at: z.date().nullable(),
});
const Row = Stored.extend({ hook_label: z.string().nullable() });
const Found = z.object({
  detail: z.unknown(),
  event_data: z.unknown(),
  hook_removed: z.boolean(),
  hook_version: z.int(),
  max_attempts: z.int(),
});

const COLUMNS = Object.keys(Stored.shape)
  .map((column) => `row.${column}`)
  .join(', ');
// A hook that was removed keeps the label it had when it made the delivery.
const JOIN_HOOK = `LEFT JOIN event_hook hook ON hook.id = row.hook_id
  LEFT JOIN event_hook_version version ON version.id = row.version_id`;
const LABEL = `CASE WHEN hook.id IS NULL THEN version.snapshot->>'label' ELSE hook.label END AS hook_label`;

const withLabel = (statement: string) =>
  `SELECT row.*, ${LABEL} FROM (${statement}) row ${JOIN_HOOK} ORDER BY row.id DESC`;

const BY_EVENT = `SELECT ${COLUMNS}, row.detail, ${LABEL} FROM delivery row ${JOIN_HOOK}
  WHERE row.event_id = $1 ORDER BY row.id`;
const FIND = `SELECT ${COLUMNS}, row.detail, ${LABEL}, event.data AS event_data,
    hook.id IS NULL AS hook_removed, coalesce(version.version, 0) AS hook_version,
    coalesce(json_array_length(version.snapshot->'delivery'->'retryScheduleSeconds'), 0) + 1
      AS max_attempts
  FROM delivery row ${JOIN_HOOK} LEFT JOIN event ON event.id = row.event_id
  WHERE row.id = $1`;
// Interrupted attempts cost no try, so their number has no bound; the latest are those that matter.
const MAX_ATTEMPTS_SHOWN = 100;
const ATTEMPTS = `SELECT ${ATTEMPT_COLUMNS} FROM attempt
  WHERE delivery_id = $1 ORDER BY number DESC, id DESC LIMIT ${MAX_ATTEMPTS_SHOWN}`;

const toListed = (row: unknown): ListedDelivery => {
  const stored = Row.parse(row);
  return {
    id: stored.id,
    eventId: stored.event_id,
    hookId: stored.hook_id,
    versionId: stored.version_id,
    source: stored.source,
    event: stored.event,
    handler: stored.handler,
    state: stored.state,
    reason: stored.reason,
    runAt: stored.run_at,
    tries: stored.tries,
    responseStatus: stored.response_status,
    durationMs: stored.duration_ms,
    replayOf: stored.replay_of,
    createdAt: stored.created_at,
    finishedAt: stored.finished_at,
    hookLabel: stored.hook_label,
  };
};

/** Reads the delivery log in PostgreSQL; lists carry no bodies. */
export const makeDeliveryReader = ({ pool }: Pick<Database, 'pool'>): DeliveryReader => {
  const run: Query = (statement, values) => pool.query(statement, values);
  return {
    list: async ({ hook, version, states, source, event, ...span }, page) => {
      const made: VersionSpan | null =
        version === undefined ? span : await findVersion(run, hook, version, span);
      if (made === null) return { rows: [], more: false };
      const { versionId, from, to } = made;
      const equals = { hook_id: hook, version_id: versionId, source, event };
      const query = { table: 'delivery' as const, columns: COLUMNS, equals, states, from, to };
      const { rows, more } = await listNewest(run, query, page, withLabel);
      return { rows: rows.map(toListed), more };
    },

    listByEvent: async (eventId) => {
      const { rows } = await pool.query(BY_EVENT, [eventId]);
      return rows.map((row) => ({ ...toListed(row), detail: row.detail }));
    },

    find: async (id) => {
      const { rows } = await pool.query(FIND, [id]);
      if (rows.length === 0) return null;
      const found = Found.parse(rows[0]);
      const attempts = await pool.query(ATTEMPTS, [id]);
      return {
        ...toListed(rows[0]),
        detail: found.detail,
        eventData: found.event_data,
        hookRemoved: found.hook_removed,
        hookVersion: found.hook_version,
        maxAttempts: found.max_attempts,
        attempts: attempts.rows.toReversed().map(toAttempt),
      };
    },
  };
};
