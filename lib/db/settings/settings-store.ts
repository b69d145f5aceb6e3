import { uuidv7 } from 'uuidv7';
import { DEFAULT_SETTINGS, Settings, type SettingsStore } from '@/lib/settings/settings';
import type { Database } from '../connection/database';
import { makeCached } from './cached';

const KEYS = Settings.keyof().options;
const CACHE_MS = 1_000;

/** Returns the store of settings in PostgreSQL. Values read may be a second old; updates are audited. */
export const makeSettingsStore = (
  prisma: Database['prisma'],
  clock: () => Date = () => new Date(),
): SettingsStore => {
  const readStored = async (): Promise<Settings> => {
    const rows = await prisma.setting.findMany({ where: { key: { in: KEYS } } });
    const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    return Settings.parse({ ...DEFAULT_SETTINGS, ...stored });
  };
  const cached = makeCached(readStored, CACHE_MS, clock);

  return {
    read: cached.get,
    update: async (changes, actor) => {
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
