import { z } from 'zod';
import type { VersionReader } from '@/lib/event-hooks/version-reader';
import { Handler } from '@/lib/handlers/handler-name';
import type { Database } from '../connection/database';

// Never the config: what is not parsed cannot leak.
const Snapshot = z.object({
  label: z.string().nullable().default(null),
  handler: Handler,
  source: z.string(),
  event: z.string().nullable().default(null),
  enabled: z.boolean().default(true),
});

/** Returns a reader of the versions of hooks that were in effect at a given time. */
export const makeVersionReader = ({ prisma }: Pick<Database, 'prisma'>): VersionReader => ({
  listInEffect: async (at, alsoIds) => {
    const rows = await prisma.eventHookVersion.findMany({
      where: {
        OR: [
          { createdAt: { lte: at }, OR: [{ retiredAt: null }, { retiredAt: { gt: at } }] },
          { id: { in: alsoIds } },
        ],
      },
      orderBy: [{ hookId: 'asc' }, { version: 'asc' }],
      select: { id: true, hookId: true, version: true, snapshot: true },
    });
    return rows.map(({ snapshot, ...row }) => ({ ...row, ...Snapshot.parse(snapshot) }));
  },
});
