import { z } from 'zod';
import type { SecretBox } from '@/lib/config/secret-box';
import type { ActiveHooks } from '@/lib/delivery/store';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { Queryable } from '../connection/queryable';
import { LOAD_HOOKS, LOAD_UNIQUE, LOAD_VERSIONS, READ_EPOCH } from '../sql/load-hooks';
import { toEventHook } from './event-hook-row';
import { openHook } from './stored-hook';

export type HookCacheDeps = {
  secretBox: SecretBox;
  /** The unique fields of the built-in catalogue; those of custom sources come from the database. */
  unique: ActiveHooks['unique'];
};

/** The hooks of one epoch. */
export type KnownHooks = ActiveHooks & { epoch: string; byId: ReadonlyMap<string, EventHook> };

export type HookCache = {
  /** Returns the cached hooks, or reads them when none are cached. */
  get(database: Queryable): Promise<KnownHooks>;
  /** Returns the current hooks: reads the epoch, and the hooks when it has changed. */
  refresh(database: Queryable): Promise<KnownHooks>;
  /** Reads without caching, inside a transaction that has changed hooks and may still fail. */
  peek(database: Queryable): Promise<KnownHooks>;
  forget(): void;
  /** Returns versions by id. They are immutable, so they stay cached. */
  findVersions(
    database: Queryable,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, EventHook>>;
};

const UniqueRow = z.object({
  source_name: z.string(),
  name: z.string(),
  unique: z.array(z.string()),
});
const VersionRow = z.object({ id: z.string(), snapshot: z.unknown() });
const EpochRow = z.object({ epoch: z.string() });

const VERSIONS_KEPT = 10_000;

const readEpoch = async (database: Queryable): Promise<string> => {
  const { rows } = await database.query(READ_EPOCH);
  return EpochRow.parse(rows[0]).epoch;
};

// The epoch is read before: a change between the two reads is then noticed by the next comparison.
const readHooks = async (
  database: Queryable,
  { secretBox, unique }: HookCacheDeps,
  epoch: string,
): Promise<KnownHooks> => {
  const stored = await database.query(LOAD_HOOKS);
  const hooks = stored.rows.map((row) => toEventHook(secretBox, row));
  const declared = await database.query(LOAD_UNIQUE);
  const custom = new Map(
    declared.rows.map((row) => {
      const type = UniqueRow.parse(row);
      return [`${type.source_name}\n${type.name}`, type.unique];
    }),
  );
  return {
    epoch,
    hooks,
    byId: new Map(hooks.map((hook) => [hook.id, hook])),
    unique: (source, event) => unique(source, event) ?? custom.get(`${source}\n${event}`) ?? null,
  };
};

/**
 * Caches the hooks in one process. Every change of a hook or of a custom source increments the epoch,
 * and ingest compares it inside its own statement, so that the next event uses the current hooks in
 * every process.
 */
export const makeHookCache = (deps: HookCacheDeps): HookCache => {
  let known: KnownHooks | null = null;
  const versions = new Map<string, EventHook>();

  const keepVersion = (id: string, hook: EventHook): void => {
    if (versions.size >= VERSIONS_KEPT) versions.clear();
    versions.set(id, hook);
  };

  const refresh = async (database: Queryable): Promise<KnownHooks> => {
    const epoch = await readEpoch(database);
    if (known === null || known.epoch !== epoch) {
      known = await readHooks(database, deps, epoch);
      for (const hook of known.hooks) keepVersion(hook.versionId, hook);
    }
    return known;
  };

  return {
    get: async (database) => known ?? refresh(database),
    refresh,
    peek: async (database) => readHooks(database, deps, await readEpoch(database)),
    forget: () => {
      known = null;
    },
    async findVersions(database, ids) {
      const missing = [...new Set(ids)].filter((id) => !versions.has(id));
      if (missing.length > 0) {
        const { rows } = await database.query({ ...LOAD_VERSIONS, values: [missing] });
        for (const row of rows) {
          const { id, snapshot } = VersionRow.parse(row);
          keepVersion(id, openHook(deps.secretBox, snapshot));
        }
      }
      return versions;
    },
  };
};
