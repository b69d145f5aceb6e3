import { z } from 'zod';
import type { EventType, Source } from '@/lib/event-hooks/sources/source';
import type { SourceStore } from '@/lib/event-hooks/sources/store';
import { makeCached } from './cached';
import type { Database } from './database';
import { Prisma } from './generated/client';

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

const toRow = (sourceName: string, type: EventType) => ({
  sourceName,
  name: type.name,
  description: type.description,
  fields: type.fields,
  unique: type.unique ?? [],
  sample: type.sample === null ? Prisma.DbNull : type.sample,
});

const CACHE_MS = 1_000;

/** The custom sources in PostgreSQL; a list may be a second old, and is the same array while it is. */
export const makeSourceStore = (
  prisma: Database['prisma'],
  clock: () => Date = () => new Date(),
): SourceStore => {
  const read = async (): Promise<Source[]> => {
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
  const cached = makeCached(read, CACHE_MS, clock);

  return {
    list: cached.get,
    save: async ({ name, description, events }) => {
      await prisma.$transaction([
        prisma.eventSource.upsert({
          where: { name },
          create: { name, description },
          update: { description },
        }),
        prisma.eventType.deleteMany({ where: { sourceName: name } }),
        prisma.eventType.createMany({ data: events.map((type) => toRow(name, type)) }),
      ]);
      cached.forget();
    },
    remove: async (name) => {
      await prisma.eventSource.deleteMany({ where: { name } });
      cached.forget();
    },
  };
};
