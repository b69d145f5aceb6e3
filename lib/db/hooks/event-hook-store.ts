import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import type { SecretBox } from '@/lib/config/secret-box';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import { maskSecrets } from '@/lib/event-hooks/masking/mask-secrets';
import type { EventHook, EventHookVersion } from '@/lib/event-hooks/schema';
import type { EventHookChange, EventHookStore } from '@/lib/event-hooks/store';
import type { Database } from '../connection/database';
import { inTransaction } from '../connection/in-transaction';
import { toEventHook, toEventHookValues } from './event-hook-row';
import * as sql from './event-hook-sql';
import { openHook, sealHook } from './stored-hook';

/** What the store needs beside the database. */
export type EventHookStoreDeps = {
  database: Pick<Database, 'pool'>;
  secretBox: SecretBox;
  /** Ingests events of our own inside the transaction that raised them. */
  raise: (client: pg.ClientBase, events: IncomingEvent[]) => Promise<void>;
  /** Tells the other processes; by default NOTIFY on the channel `hooks`, which goes out on commit. */
  notify?: (client: pg.ClientBase) => Promise<unknown>;
};

const VersionRow = z.object({
  id: z.string(),
  hook_id: z.string(),
  version: z.int(),
  snapshot: z.unknown(),
  created_at: z.date(),
  retired_at: z.date().nullable(),
  author: z.string(),
});

const toVersion = (box: SecretBox, row: unknown): EventHookVersion => {
  const { hook_id, snapshot, created_at, retired_at, ...rest } = VersionRow.parse(row);
  const hook = openHook(box, snapshot);
  return { ...rest, hookId: hook_id, hook, createdAt: created_at, retiredAt: retired_at };
};

const writeRow = async (
  client: pg.ClientBase,
  box: SecretBox,
  { before, after }: EventHookChange,
): Promise<boolean> => {
  const { rowCount } = after
    ? before
      ? await client.query(sql.UPDATE_HOOK, [...toEventHookValues(box, after), before.version])
      : await client.query(sql.INSERT_HOOK, toEventHookValues(box, after))
    : await client.query(sql.DELETE_HOOK, [before?.id, before?.version]);
  return rowCount === 1;
};

const audited = (hook: EventHook | null) => {
  if (hook === null) return null;
  const { unreadable, ...entity } = maskSecrets(hook);
  return JSON.stringify(entity);
};

const writeHistory = async (client: pg.ClientBase, box: SecretBox, change: EventHookChange) => {
  const { before, after, at, actor, action } = change;
  const hookId = after?.id ?? before?.id;
  await client.query(sql.RETIRE_VERSIONS, [hookId, at]);
  if (after) {
    const snapshot = JSON.stringify(sealHook(box, after));
    const values = [after.versionId, after.id, after.version, snapshot, at, actor.name];
    await client.query(sql.INSERT_VERSION, values);
  }
  const audit = [uuidv7(), at, actor.name, action, hookId, audited(before), audited(after)];
  await client.query(sql.INSERT_AUDIT, audit);
};

// A version number that is taken: the id was removed and used again while this change was made.
const toConflict = (error: unknown): 'conflict' => {
  if (
    error instanceof pg.DatabaseError &&
    error.constraint === 'event_hook_version_hook_id_version_key'
  )
    return 'conflict';
  throw error;
};

/**
 * The hook store in PostgreSQL. A save is one transaction: row, version, audit, epoch, the events it
 * raises, and the notice on `hooks`. Secrets are sealed wherever a hook is stored, and masked in the
 * audit log.
 */
export const makeEventHookStore = ({
  database: { pool },
  secretBox: box,
  raise,
  notify = (client) => client.query("SELECT pg_notify('hooks', '')"),
}: EventHookStoreDeps): EventHookStore => ({
  list: async ({ size, after }) => {
    const { rows } = await pool.query(sql.SELECT_PAGE, [after, size + 1]);
    const hooks = rows.slice(0, size).map((row) => toEventHook(box, row));
    return { hooks, more: rows.length > size };
  },
  find: async (id) => {
    const { rows } = await pool.query(sql.SELECT_HOOK, [id]);
    return rows.length > 0 ? toEventHook(box, rows[0]) : null;
  },
  save: (change) =>
    inTransaction(pool, async (client): Promise<'saved' | 'conflict'> => {
      if (!(await writeRow(client, box, change))) return 'conflict';
      await writeHistory(client, box, change);
      await client.query(sql.BUMP_EPOCH, [change.at]);
      await raise(client, change.raise);
      await notify(client);
      return 'saved';
    }).catch(toConflict),
  listVersions: async (hookId) => {
    const { rows } = await pool.query(sql.SELECT_VERSIONS, [hookId]);
    return rows.map((row) => toVersion(box, row));
  },
  findVersion: async (versionId) => {
    const { rows } = await pool.query(sql.SELECT_VERSION, [versionId]);
    return rows.length > 0 ? toVersion(box, rows[0]) : null;
  },
});
