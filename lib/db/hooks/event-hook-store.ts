import type { SecretBox } from '@/lib/config/secret-box';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import { maskSecrets } from '@/lib/event-hooks/masking/mask-secrets';
import type { EventHook, EventHookVersion } from '@/lib/event-hooks/schema';
import type { EventHookChange, EventHookStore } from '@/lib/event-hooks/store';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import { toJsonColumn } from '../connection/json-column';
import { type Queryable, type Transaction, toQueryable } from '../connection/queryable';
import { Prisma, type EventHookVersion as VersionRow } from '../generated/client';
import { toEventHook, toEventHookRow } from './event-hook-row';
import { bumpEpoch } from './hooks-epoch';
import { openHook, sealHook } from './stored-hook';

export type EventHookStoreDeps = {
  database: Pick<Database, 'prisma'>;
  secretBox: SecretBox;
  /** Ingests Hookline's own events in the transaction of the change that raised them. */
  raise: (transaction: Queryable, events: IncomingEvent[]) => Promise<void>;
};

const toVersion = (box: SecretBox, { snapshot, ...row }: VersionRow): EventHookVersion => ({
  ...row,
  hook: openHook(box, snapshot),
});

/** Returns false when the stored version is no longer the one the change was made to. */
const writeHook = async (
  { eventHook }: Transaction,
  box: SecretBox,
  { before, after }: EventHookChange,
): Promise<boolean> => {
  if (before === null) {
    if (after !== null) await eventHook.create({ data: toEventHookRow(box, after) });
    return after !== null;
  }
  const where = { id: before.id, version: before.version };
  const { count } = after
    ? await eventHook.updateMany({ where, data: toEventHookRow(box, after) })
    : await eventHook.deleteMany({ where });
  return count === 1;
};

const toAudited = (hook: EventHook | null) => {
  if (hook === null) return null;
  const { unreadable, ...entity } = maskSecrets(hook);
  return entity;
};

const writeHistory = async (
  transaction: Transaction,
  box: SecretBox,
  { before, after, at, actor, action }: EventHookChange,
) => {
  const hookId = (after ?? before)?.id ?? '';
  await transaction.eventHookVersion.updateMany({
    where: { hookId, retiredAt: null },
    data: { retiredAt: at },
  });
  if (after) {
    await transaction.eventHookVersion.create({
      data: {
        id: after.versionId,
        hookId,
        version: after.version,
        snapshot: toJsonColumn(sealHook(box, after)),
        createdAt: at,
        author: actor.name,
      },
    });
  }
  await appendAudit(transaction, at, {
    actor,
    action,
    entity: 'event_hook',
    entityId: hookId,
    before: toAudited(before),
    after: toAudited(after),
  });
};

// The id is taken, or was removed and used again so that its version number is taken.
const toConflict = (error: unknown): 'conflict' => {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
    return 'conflict';
  throw error;
};

/**
 * Returns the hook store in PostgreSQL. A save is one transaction: hook, version, audit entry, epoch,
 * the events it raises, and the notification on `hooks`. Secrets are sealed wherever a hook is
 * stored, and masked in the audit log.
 */
export const makeEventHookStore = ({
  database: { prisma },
  secretBox: box,
  raise,
}: EventHookStoreDeps): EventHookStore => ({
  list: async ({ size, after }) => {
    const rows = await prisma.eventHook.findMany({
      where: after === null ? {} : { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: size + 1,
    });
    const hooks = rows.slice(0, size).map((row) => toEventHook(box, row));
    return { hooks, more: rows.length > size };
  },
  find: async (id) => {
    const row = await prisma.eventHook.findUnique({ where: { id } });
    return row && toEventHook(box, row);
  },
  save: (change) =>
    prisma
      .$transaction(async (transaction): Promise<'saved' | 'conflict'> => {
        if (!(await writeHook(transaction, box, change))) return 'conflict';
        await writeHistory(transaction, box, change);
        await bumpEpoch(transaction, change.at);
        await raise(toQueryable(transaction), change.raise);
        return 'saved';
      })
      .catch(toConflict),
  listVersions: async (hookId) => {
    const rows = await prisma.eventHookVersion.findMany({
      where: { hookId },
      orderBy: { version: 'desc' },
    });
    return rows.map((row) => toVersion(box, row));
  },
  findVersion: async (id) => {
    const row = await prisma.eventHookVersion.findUnique({ where: { id } });
    return row && toVersion(box, row);
  },
});
