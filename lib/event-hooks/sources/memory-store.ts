import { isSameSource } from './is-same-source';
import type { Source } from './source';
import type { SourceChange, SourceStore } from './store';

/** Makes an in-memory source store; `changes` lists the saved changes, oldest first. */
export const makeMemorySourceStore = (): SourceStore & { changes: SourceChange[] } => {
  let sources: readonly Source[] = [];
  const changes: SourceChange[] = [];
  return {
    changes,
    list: async () => sources,
    refresh: async () => sources,
    save: async (change) => {
      const { before, after } = structuredClone(change);
      const name = (after ?? before)?.name;
      const stored = sources.find((source) => source.name === name);
      const others = sources.filter((source) => source !== stored);
      if (before ? !stored || !isSameSource(stored, before) : stored) return 'conflict';
      sources = after ? [...others, after].sort((a, b) => (a.name < b.name ? -1 : 1)) : others;
      changes.push(change);
      return 'saved';
    },
  };
};
