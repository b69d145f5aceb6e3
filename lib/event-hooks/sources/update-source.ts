import type { Actor } from '../store';
import { toSchemaViolation } from '../validation/violations';
import { retryConflicts } from '../verbs/retry-conflicts';
import type { SourceDeps } from './deps';
import { inUse, sourceChanged, sourceNotFound } from './errors';
import { isSameSource } from './is-same-source';
import { listListeners } from './list-listeners';
import { readSource } from './read-source';
import type { Source } from './source';

export const NAME_IS_KEPT = 'cannot be changed, because hooks and events refer to it';

/**
 * Replaces a custom source and all its events; its name cannot change. `expected` is the source as the
 * caller read it; without it, concurrent changes are overwritten. Throws `not found`, `schema
 * violation`, `conflict` when `expected` is no longer stored, or `in use` when hooks listen to an event
 * that would be removed.
 */
export const updateSource = (
  { sources, hooks, clock }: SourceDeps,
  name: string,
  input: unknown,
  actor: Actor,
  expected?: unknown,
): Promise<Source> =>
  retryConflicts(
    name,
    async () => {
      const before = (await sources.refresh()).find((source) => source.name === name);
      if (!before) throw sourceNotFound(name);
      if (expected !== undefined && !isSameSource(readSource(expected), before))
        throw sourceChanged(name);
      const after = readSource(input);
      if (after.name !== name) throw toSchemaViolation([{ path: ['name'], message: NAME_IS_KEPT }]);

      const kept = new Set(after.events.map((type) => type.name));
      const gone = new Set(
        before.events.map((type) => type.name).filter((each) => !kept.has(each)),
      );
      if (gone.size > 0) {
        const listening = await listListeners(hooks, name);
        const losing = listening.filter(({ event }) => event !== null && gone.has(event));
        const events = [...new Set(losing.map(({ event }) => event))].join(', ');
        if (losing.length > 0) throw inUse(`${events} of ${name}`, losing);
      }
      const saved = await sources.save({ before, after, actor, at: clock() });
      return saved === 'saved' ? after : null;
    },
    sourceChanged,
  );
