import type { Source } from './source';

/** The port of the sources that were added here. */
export type SourceStore = {
  /** All custom sources, by name. */
  list(): Promise<Source[]>;
  /** Adds a source, or replaces the one of its name with all its events. */
  save(source: Source): Promise<void>;
  /** Removes a source; one that is not there is no error. */
  remove(name: string): Promise<void>;
};
