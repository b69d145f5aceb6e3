import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { Compatibility } from '@/lib/event-hooks/schema';
import type { Actor } from '@/lib/event-hooks/store';
import { UntrustedLua } from '@/lib/handlers/code/script-profile';
import type { Database } from '../connection/database';
import { makeCached } from './cached';

/** What an operator may set while Hookline runs (spec §10, §1.3). */
export const Settings = z.object({
  compatibility: Compatibility.default('3.4'),
  lenient_sources: z.boolean().default(false),
  retention_days: z.int().min(1).max(365).default(30),
  untrusted_lua: UntrustedLua.default('default'),
});
export type Settings = z.infer<typeof Settings>;

const KEYS = Settings.keyof().options;
const CACHE_MS = 1_000;

/** The settings in PostgreSQL. What is read may be a second old; an update is audited. */
export const makeSettingsStore = (
  prisma: Database['prisma'],
  clock: () => Date = () => new Date(),
) => {
  const readStored = async (): Promise<Settings> => {
    const rows = await prisma.setting.findMany({ where: { key: { in: KEYS } } });
    return Settings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
  };
  const cached = makeCached(readStored, CACHE_MS, clock);

  return {
    read: cached.get,
    /** Changes the settings named, and answers all of them. */
    update: async (changes: Partial<Settings>, actor: Actor): Promise<Settings> => {
      const before = await readStored();
      const after = Settings.parse({ ...before, ...changes });
      const changed = KEYS.filter((key) => after[key] !== before[key]);
      const updatedAt = clock();
      await prisma.$transaction([
        ...changed.map((key) =>
          prisma.setting.upsert({
            where: { key },
            create: { key, value: after[key], updatedAt },
            update: { value: after[key], updatedAt },
          }),
        ),
        ...changed.map((key) =>
          prisma.auditLog.create({
            data: {
              id: uuidv7(),
              at: updatedAt,
              actor: actor.name,
              action: 'update',
              entity: 'setting',
              entityId: key,
              before: before[key],
              after: after[key],
            },
          }),
        ),
      ]);
      cached.forget();
      return after;
    },
  };
};
