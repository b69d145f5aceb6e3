import type { Actor } from '../store';
import type { Source } from './source';

/**
 * One change of one custom source: added, replaced with all its events, or removed. The store writes
 * all of it in one transaction: the source, the audit row, and the bump of the hooks epoch, by which
 * every process notices what is `unique` now.
 */
export type SourceChange = {
  before: Source | null;
  after: Source | null;
  actor: Actor;
  at: Date;
};

/** The port of the sources that were added here. `store.suite.ts` is what each one must do. */
export type SourceStore = {
  /** All custom sources, by name; they may be a moment old. The same array while nothing changed. */
  list(): Promise<readonly Source[]>;
  /** The same, as they are now. */
  refresh(): Promise<readonly Source[]>;
  /**
   * Writes the change. When a source to be added is there already, or one to be replaced or removed
   * is not as `before` says, nothing is written and the answer is `conflict`.
   */
  save(change: SourceChange): Promise<'saved' | 'conflict'>;
};
