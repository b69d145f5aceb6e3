import { z } from 'zod';
import type { ListedInbox } from '@/lib/receiver/inbox';
import { ScriptedResponse } from '@/lib/receiver/schema';
import { type Change, type InboxStore, MAX_INBOXES } from '@/lib/receiver/store';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import type { Transaction } from '../connection/queryable';
import { runAlone } from '../connection/run-alone';
import type { Prisma } from '../generated/client';
import { makeInboxRequests } from './inbox-requests';

/** What the audit log says about an inbox: never its token. */
const Audited = z.object({ label: z.string(), answers: z.array(ScriptedResponse) });
type Audited = z.infer<typeof Audited>;

/** Returns the store of inboxes in PostgreSQL; `makeId` returns time-ordered ids for requests. */
export const makeInboxStore = ({
  database: { prisma },
  makeId,
}: {
  database: Pick<Database, 'prisma'>;
  makeId: () => string;
}): InboxStore => {
  const readInboxes = async (where: Prisma.InboxWhereInput): Promise<ListedInbox[]> => {
    const rows = await prisma.inbox.findMany({ where, orderBy: { id: 'desc' } });
    const counts = await prisma.inboxRequest.groupBy({
      by: ['inboxId'],
      where: { inboxId: { in: rows.map(({ id }) => id) } },
      _count: true,
      _max: { receivedAt: true },
    });
    const countOf = new Map(counts.map((count) => [count.inboxId, count]));
    return rows.map((row) => ({
      ...row,
      ...Audited.parse(row),
      requests: countOf.get(row.id)?._count ?? 0,
      lastReceivedAt: countOf.get(row.id)?._max.receivedAt ?? null,
    }));
  };

  const audit = (
    transaction: Transaction,
    { actor, at }: Change,
    entry: { action: string; entityId: string; before?: Audited; after?: Audited },
  ) => appendAudit(transaction, at, { actor, entity: 'inbox', ...entry });

  /** Changes an inbox and audits it; false when it does not exist. `write` returns what is left of it. */
  const change = (
    id: string,
    action: string,
    by: Change,
    write: (transaction: Transaction, before: Audited) => Promise<Audited | undefined>,
  ): Promise<boolean> =>
    runAlone(prisma, 'inbox', async (transaction) => {
      const stored = await transaction.inbox.findUnique({ where: { id } });
      if (!stored) return false;
      const before = Audited.parse(stored);
      const after = await write(transaction, before);
      await audit(transaction, by, { action, entityId: id, before, ...(after && { after }) });
      return true;
    });

  return {
    list: () => readInboxes({}),
    find: async (id) => (await readInboxes({ id }))[0] ?? null,
    findByToken: (token) => prisma.inbox.findUnique({ where: { token }, select: { id: true } }),

    create: ({ id, token, label, answers, createdAt }, by) =>
      runAlone(prisma, 'inbox', async (transaction) => {
        if ((await transaction.inbox.count()) >= MAX_INBOXES) return 'full';
        await transaction.inbox.create({ data: { id, token, label, answers, createdAt } });
        await audit(transaction, by, { action: 'create', entityId: id, after: { label, answers } });
        return 'created';
      }),

    update: async (id, patch, by) => {
      const isThere = await change(id, 'update', by, async ({ inbox }) =>
        Audited.parse(await inbox.update({ where: { id }, data: patch })),
      );
      return isThere ? 'updated' : 'not found';
    },

    remove: async (id, by) => {
      const isThere = await change(id, 'remove', by, async ({ inbox }) => {
        await inbox.delete({ where: { id } });
        return undefined;
      });
      return isThere ? 'removed' : 'not found';
    },

    clear: async (id, by) => {
      const isThere = await change(id, 'clear', by, async ({ inboxRequest }, before) => {
        await inboxRequest.deleteMany({ where: { inboxId: id } });
        return before;
      });
      return isThere ? 'cleared' : 'not found';
    },

    ...makeInboxRequests(prisma, makeId),
  };
};
