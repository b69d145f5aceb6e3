import type { IncomingEvent } from './evaluate/incoming-event';
import type { EventHook, EventHookVersion } from './schema';

/** The author in versions and the audit log: a user's email, a token's name, or `hookline`. */
export type Actor = { name: string };

/**
 * One change of one hook. The store writes all of it in one transaction: the row, the version (and
 * retires the one before), the audit row, the bump of the hooks epoch, and the events it raises.
 */
export type EventHookChange = {
  action: 'create' | 'update' | 'remove';
  before: EventHook | null;
  after: EventHook | null;
  actor: Actor;
  at: Date;
  /** The `crud`/`event_hooks` event, and the automatic ping of a created webhook (spec §5.2). */
  raise: IncomingEvent[];
};

/** The port of the hook store. `store.suite.ts` is what every implementation must do. */
export type EventHookStore = {
  /** Ordered by id; `after` is the last id of the page before. */
  list(page: {
    size: number;
    after: string | null;
  }): Promise<{ hooks: EventHook[]; more: boolean }>;
  find(id: string): Promise<EventHook | null>;
  /**
   * Writes the change. If the stored version is no longer `before.version`, because of a concurrent
   * save or removal, it writes nothing and returns `conflict`.
   */
  save(change: EventHookChange): Promise<'saved' | 'conflict'>;
  /** Newest first; kept when the hook is removed. */
  listVersions(hookId: string): Promise<EventHookVersion[]>;
  findVersion(versionId: string): Promise<EventHookVersion | null>;
};
