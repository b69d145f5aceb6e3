import type { Actor } from '../store';
import { retryConflicts } from '../verbs/retry-conflicts';
import type { SourceDeps } from './deps';
import { inUse, sourceChanged, sourceNotFound } from './errors';
import { listListeners } from './list-listeners';

/**
 * Deletes a custom source and keeps its recorded events. Throws `not found`, or `in use` when hooks
 * listen to it.
 */
export const removeSource = async (
  { sources, hooks, clock }: SourceDeps,
  name: string,
  actor: Actor,
): Promise<void> => {
  await retryConflicts(
    name,
    async () => {
      const before = (await sources.refresh()).find((source) => source.name === name);
      if (!before) throw sourceNotFound(name);
      const listening = await listListeners(hooks, name);
      if (listening.length > 0) throw inUse(`the source ${name}`, listening);
      const saved = await sources.save({ before, after: null, actor, at: clock() });
      return saved === 'saved' ? saved : null;
    },
    sourceChanged,
  );
};
