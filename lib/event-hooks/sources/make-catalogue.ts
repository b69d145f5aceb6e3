import { findEventType, findSource, listSources } from './catalogue';
import type { EventType, Source } from './source';
import type { SourceStore } from './store';

/** The whole catalogue: the gateway's sources and the custom ones. */
export type SourceCatalogue = {
  /** Returns the same array while nothing has changed. */
  list(): Promise<readonly Source[]>;
  /** Lists the catalogue past the cache, for a source that may have been added just now. */
  refresh(): Promise<readonly Source[]>;
  find(name: string): Promise<Source | null>;
  findEventType(source: string, event: string): Promise<EventType | null>;
};

/**
 * Makes the catalogue: custom sources merged into the built-in ones (spec §3). Lists may come from a
 * cache; a name that is not found in it is searched again past the cache.
 */
export const makeSourceCatalogue = (
  store: Pick<SourceStore, 'list' | 'refresh'>,
): SourceCatalogue => {
  let merged: { custom: readonly Source[]; all: readonly Source[] } | undefined;
  const merge = (custom: readonly Source[]) => {
    if (merged?.custom !== custom) merged = { custom, all: listSources(custom) };
    return merged.all;
  };
  const look = async <T>(find: (custom: readonly Source[]) => T | null): Promise<T | null> =>
    find(await store.list()) ?? find(await store.refresh());
  return {
    list: async () => merge(await store.list()),
    refresh: async () => merge(await store.refresh()),
    find: (name) => look((custom) => findSource(name, custom)),
    findEventType: (source, event) => look((custom) => findEventType(source, event, custom)),
  };
};
