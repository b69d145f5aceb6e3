import { DEFAULT_SETTINGS, Settings, type SettingsStore } from '@/lib/settings/settings';
import { appendAudit } from '../audit/audit-store';
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
      await prisma.$transaction(async (transaction) => {
        for (const key of changed) {
          const value = after[key];
          await transaction.setting.upsert({
            where: { key },
            create: { key, value, updatedAt },
            update: { value, updatedAt },
          });
          await appendAudit(transaction, updatedAt, {
            actor,
            action: 'update',
            entity: 'setting',
            entityId: key,
            before: before[key],
            after: value,
          });
        }
      });
      cached.forget();
      return after;
    },
  };
};
