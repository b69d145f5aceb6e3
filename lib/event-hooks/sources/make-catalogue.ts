import { findEventType, findSource, listSources } from './catalogue';
import type { EventType, Source } from './source';
import type { SourceStore } from './store';

/** The whole catalogue: the gateway's sources, and the ones that were added here. */
export type SourceCatalogue = {
  /** The same array again while nothing has changed. */
  list(): Promise<readonly Source[]>;
  find(name: string): Promise<Source | null>;
  findEventType(source: string, event: string): Promise<EventType | null>;
};

/** Merges custom sources into the built-in ones (spec §3); how fresh they are is the store's choice. */
export const makeSourceCatalogue = (store: Pick<SourceStore, 'list'>): SourceCatalogue => {
  let merged: { custom: readonly Source[]; all: readonly Source[] } | undefined;
  return {
    list: async () => {
      const custom = await store.list();
      if (merged?.custom !== custom) merged = { custom, all: listSources(custom) };
      return merged.all;
    },
    find: async (name) => findSource(name, await store.list()),
    findEventType: async (source, event) => findEventType(source, event, await store.list()),
  };
};
