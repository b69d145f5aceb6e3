import { findEventType, findSource, listSources } from './catalogue';
import type { EventType, Source } from './source';
import type { SourceStore } from './store';

/** The whole catalogue: the gateway's sources, and the ones that were added here. */
export type SourceCatalogue = {
  /** The same array again while nothing has changed. */
  list(): Promise<readonly Source[]>;
  /** The same, as it is now: for whoever misses something that may have been added a moment ago. */
  refresh(): Promise<readonly Source[]>;
  find(name: string): Promise<Source | null>;
  findEventType(source: string, event: string): Promise<EventType | null>;
};

/**
 * Merges custom sources into the built-in ones (spec §3). How fresh a list is is the store's choice;
 * what is not found in it is looked for again in the sources as they are now.
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
