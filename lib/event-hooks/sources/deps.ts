import type { EventHookStore } from '../store';
import type { SourceStore } from './store';

/** The dependencies of the verbs of custom sources. */
export type SourceDeps = {
  sources: SourceStore;
  /** A source with listening hooks cannot be removed. */
  hooks: Pick<EventHookStore, 'list'>;
  clock: () => Date;
};
