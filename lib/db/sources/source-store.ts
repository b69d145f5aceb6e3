import type pg from 'pg';
import { z } from 'zod';
import { isSameSource } from '@/lib/event-hooks/sources/is-same-source';
import type { EventType, Source } from '@/lib/event-hooks/sources/source';
import type { SourceChange, SourceStore } from '@/lib/event-hooks/sources/store';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import { inTransaction } from '../connection/in-transaction';
import { BUMP_EPOCH } from '../hooks/event-hook-sql';
import { makeCached } from '../settings/cached';
import * as sql from './source-sql';

const Sample = z.record(z.string(), z.json()).nullable();

type TypeRow = {
  name: string;
  description: string | null;
  fields: string[];
  unique: string[];
  sample: unknown;
};

const toEventType = (row: TypeRow): EventType => ({
  name: row.name,
  description: row.description,
  fields: row.fields,
  unique: row.unique.length > 0 ? row.unique : null,
  sample: Sample.parse(row.sample),
});

const toValues = (source: string, type: EventType) => [
  source,
  type.name,
  type.description,
  type.fields,
  type.unique ?? [],
  type.sample === null ? null : JSON.stringify(type.sample),
];

/** Holds the stored source until the transaction ends, and answers whether it is still that one. */
const lockSource = async (client: pg.ClientBase, before: Source): Promise<boolean> => {
  const held = await client.query<Pick<Source, 'description'>>(sql.LOCK_SOURCE, [before.name]);
  const [row] = held.rows;
  if (!row) return false;
  const types = await client.query<TypeRow>(sql.SELECT_TYPES, [before.name]);
  return isSameSource({ ...before, ...row, events: types.rows.map(toEventType) }, before);
};

const writeSource = async (
  client: pg.ClientBase,
  { before, after }: SourceChange,
): Promise<boolean> => {
  if (before && !(await lockSource(client, before))) return false;
  if (!after) return (await client.query(sql.DELETE_SOURCE, [before?.name])).rowCount === 1;
  const { name, description, events } = after;
  const { rowCount } = await client.query(before ? sql.UPDATE_SOURCE : sql.INSERT_SOURCE, [
    name,
    description,
  ]);
  if (rowCount !== 1) return false;
  await client.query(sql.DELETE_TYPES, [name]);
  for (const type of events) await client.query(sql.INSERT_TYPE, toValues(name, type));
  return true;
};

const CACHE_MS = 1_000;

/**
 * The custom sources in PostgreSQL. A list may be a second old; it is read again only when the epoch
 * has moved on. A save is one transaction: source, events, audit, epoch, and the notice on `hooks`.
 */
export const makeSourceStore = (
  { prisma, pool }: Pick<Database, 'prisma' | 'pool'>,
  clock: () => Date = () => new Date(),
): SourceStore => {
  const readAll = async (): Promise<Source[]> => {
    const rows = await prisma.eventSource.findMany({
      orderBy: { name: 'asc' },
      include: { types: { orderBy: { name: 'asc' } } },
    });
    return rows.map(({ name, description, types }) => ({
      name,
      description,
      custom: true,
      events: types.map(toEventType),
    }));
  };

  let known: { epoch: string; sources: readonly Source[] } | null = null;
  // The epoch first: a change between the two reads is then noticed by the next comparison.
  const read = async (): Promise<readonly Source[]> => {
    const setting = await prisma.setting.findUnique({ where: { key: 'hooks_epoch' } });
    const epoch = JSON.stringify(setting?.value ?? 0);
    if (known?.epoch !== epoch) known = { epoch, sources: await readAll() };
    return known.sources;
  };
  const cached = makeCached(read, CACHE_MS, clock);
  const refresh = () => {
    cached.forget();
    return cached.get();
  };

  return {
    list: cached.get,
    refresh,
    save: async (change) => {
      const { before, after, actor, at } = change;
      const saved = await inTransaction(pool, async (client): Promise<'saved' | 'conflict'> => {
        if (!(await writeSource(client, change))) return 'conflict';
        const action = before === null ? 'create' : after === null ? 'remove' : 'update';
        const entityId = (after ?? before)?.name ?? '';
        await appendAudit(client, at, { actor, action, entity: 'source', entityId, before, after });
        await client.query(BUMP_EPOCH, [at]);
        await client.query("SELECT pg_notify('hooks', '')");
        return 'saved';
      });
      cached.forget();
      return saved;
    },
  };
};
