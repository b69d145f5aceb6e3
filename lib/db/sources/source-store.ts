import { z } from 'zod';
import { isSameSource } from '@/lib/event-hooks/sources/is-same-source';
import type { EventType, Source } from '@/lib/event-hooks/sources/source';
import type { SourceChange, SourceStore } from '@/lib/event-hooks/sources/store';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import { toNullableJsonColumn } from '../connection/json-column';
import type { Transaction } from '../connection/queryable';
import { runAlone } from '../connection/run-alone';
import type { Prisma } from '../generated/client';
import { bumpEpoch, readEpoch } from '../hooks/hooks-epoch';
import { makeCached } from '../settings/cached';

const Sample = z.record(z.string(), z.json()).nullable();

// In the order of names, as the catalogue lists them.
const WITH_TYPES = { types: { orderBy: { name: 'asc' } } } as const;
type SourceRow = Prisma.EventSourceGetPayload<{ include: typeof WITH_TYPES }>;

const toSource = ({ name, description, types }: SourceRow): Source => ({
  name,
  description,
  custom: true,
  events: types.map((type) => ({
    name: type.name,
    description: type.description,
    fields: type.fields,
    unique: type.unique.length > 0 ? type.unique : null,
    sample: Sample.parse(type.sample),
  })),
});

const toTypeRow = ({ unique, sample, ...type }: EventType) => ({
  ...type,
  unique: unique ?? [],
  sample: toNullableJsonColumn(sample),
});

/** Returns false when the stored source is no longer the one the change was made to. */
const writeSource = async (
  { eventSource }: Transaction,
  { before, after }: SourceChange,
): Promise<boolean> => {
  const name = (after ?? before)?.name ?? '';
  const stored = await eventSource.findUnique({ where: { name }, include: WITH_TYPES });
  const isCurrent =
    stored && before ? isSameSource(toSource(stored), before) : stored === null && before === null;
  if (!isCurrent) return false;
  if (!after) {
    await eventSource.delete({ where: { name } });
    return true;
  }
  const { description, events } = after;
  const create = events.map(toTypeRow);
  await (stored
    ? eventSource.update({
        where: { name },
        data: { description, types: { deleteMany: {}, create } },
      })
    : eventSource.create({ data: { name, description, types: { create } } }));
  return true;
};

const CACHE_MS = 1_000;

/**
 * Returns the store of custom sources in PostgreSQL. A list may be a second old; it is read again only
 * when the epoch has changed. A save is one transaction: source, event types, audit entry, epoch, and
 * the notification on `hooks`.
 */
export const makeSourceStore = (
  { prisma }: Pick<Database, 'prisma'>,
  clock: () => Date = () => new Date(),
): SourceStore => {
  let known: { epoch: number; sources: readonly Source[] } | null = null;
  // The epoch first: a change between the two reads is then noticed by the next comparison.
  const read = async (): Promise<readonly Source[]> => {
    const epoch = await readEpoch(prisma);
    if (known?.epoch !== epoch) {
      const rows = await prisma.eventSource.findMany({
        orderBy: { name: 'asc' },
        include: WITH_TYPES,
      });
      known = { epoch, sources: rows.map(toSource) };
    }
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
      // Alone, so that what a change is compared with stays the stored source until it is written.
      const saved = await runAlone(
        prisma,
        'event_source',
        async (transaction): Promise<'saved' | 'conflict'> => {
          if (!(await writeSource(transaction, change))) return 'conflict';
          const action = before === null ? 'create' : after === null ? 'remove' : 'update';
          const entityId = (after ?? before)?.name ?? '';
          const entry = { actor, action, entity: 'source', entityId, before, after };
          await appendAudit(transaction, at, entry);
          await bumpEpoch(transaction, at);
          return 'saved';
        },
      );
      cached.forget();
      return saved;
    },
  };
};
