import type { Actor } from '../store';
import type { Source } from './source';

/**
 * One change of a custom source: added, replaced with all its events, or removed. The store writes
 * the source, the audit row and the increment of the hooks epoch, which tells every process about the
 * unique fields, in one transaction.
 */
export type SourceChange = {
  before: Source | null;
  after: Source | null;
  actor: Actor;
  at: Date;
};

/** The port of custom sources. Every implementation must pass `store.suite.ts`. */
export type SourceStore = {
  /** Lists the custom sources by name, maybe from a cache; the same array while nothing changed. */
  list(): Promise<readonly Source[]>;
  /** Lists them past the cache. */
  refresh(): Promise<readonly Source[]>;
  /**
   * Writes the change. If a source to add exists, or one to replace or remove differs from `before`,
   * it writes nothing and returns `conflict`.
   */
  save(change: SourceChange): Promise<'saved' | 'conflict'>;
};
