import type { EventHookStore } from '../store';
import type { SourceStore } from './store';

/** What the verbs of custom sources need of the world. */
export type SourceDeps = {
  sources: SourceStore;
  /** Who listens to a source keeps it from being removed. */
  hooks: Pick<EventHookStore, 'list'>;
  clock: () => Date;
};
