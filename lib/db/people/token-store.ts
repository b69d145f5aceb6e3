import { uuidv7 } from 'uuidv7';
import type { TokenStore } from '@/lib/access/api-token';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import { runAlone } from '../connection/run-alone';

// Never the digest: what is not read cannot leak.
const RECORD = {
  id: true,
  name: true,
  prefix: true,
  createdBy: true,
  createdAt: true,
  lastUsedAt: true,
} as const;

/** Returns the store of API tokens in PostgreSQL: digests only, revoked ones kept for the audit log. */
export const makeTokenStore = (
  { prisma }: Pick<Database, 'prisma'>,
  clock: () => Date = () => new Date(),
): TokenStore => ({
  list: () =>
    prisma.apiToken.findMany({
      where: { revokedAt: null },
      orderBy: { id: 'desc' },
      select: RECORD,
    }),

  // Alone, so that of two tokens created with one name at the same moment the second sees the first.
  create: ({ name, digest, prefix }, actor) =>
    runAlone(prisma, 'api_token.name', async (transaction) => {
      const taken = await transaction.apiToken.findFirst({ where: { name, revokedAt: null } });
      if (taken) return 'name taken';
      const createdAt = clock();
      const record = await transaction.apiToken.create({
        data: { id: uuidv7(), name, digest, prefix, createdBy: actor.name, createdAt },
        select: RECORD,
      });
      await appendAudit(transaction, createdAt, {
        actor,
        action: 'create',
        entity: 'api_token',
        entityId: record.id,
        after: { name, prefix },
      });
      return record;
    }),

  revoke: (id, actor) =>
    prisma.$transaction(async (transaction) => {
      const revokedAt = clock();
      const [revoked] = await transaction.apiToken.updateManyAndReturn({
        where: { id, revokedAt: null },
        data: { revokedAt },
        select: { name: true },
      });
      if (!revoked) return 'not found';
      await appendAudit(transaction, revokedAt, {
        actor,
        action: 'remove',
        entity: 'api_token',
        entityId: id,
        before: revoked,
      });
      return 'revoked';
    }),

  findByDigest: (digest) =>
    prisma.apiToken.findUnique({
      where: { digest, revokedAt: null },
      select: { id: true, name: true },
    }),

  touch: async (id, at) => {
    await prisma.apiToken.updateMany({
      where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: at } }] },
      data: { lastUsedAt: at },
    });
  },
});
