import { listSources } from '@/lib/event-hooks/sources/catalogue';
import type { Source } from '@/lib/event-hooks/sources/source';
import type { SourceStore } from '@/lib/event-hooks/sources/store';
import type { ApiDeps } from './ports';

/** Makes the list of built-in and custom sources; the same array while the custom ones are the same. */
export const makeSources = (store: Pick<SourceStore, 'list'>): ApiDeps['sources'] => {
  let custom: readonly Source[] | undefined;
  let all: readonly Source[] = [];
  return {
    list: async () => {
      const current = await store.list();
      if (current !== custom) {
        custom = current;
        all = listSources(current);
      }
      return all;
    },
  };
};
