import type { Actor } from '@/lib/event-hooks/store';
import type { InboxDeps } from './deps';
import { inboxNotFound } from './errors';
import { getInbox } from './get-inbox';
import type { ListedInbox } from './inbox';
import { readInput } from './read-input';
import { InboxChanges } from './schema';

/**
 * Updates an inbox; absent fields are kept. New `answers` and `restart` restart the script. Throws
 * `schema violation` or `not found`.
 */
export const updateInbox = async (
  { store, clock }: Pick<InboxDeps, 'store' | 'clock'>,
  id: string,
  changes: unknown,
  actor: Actor,
): Promise<ListedInbox> => {
  const { label, answers, restart = false } = readInput(InboxChanges, changes);
  const patch = {
    ...(label !== undefined && { label }),
    ...(answers !== undefined && { answers }),
    ...((restart || answers !== undefined) && { answered: 0 as const }),
  };
  if ((await store.update(id, patch, { actor, at: clock() })) === 'not found')
    throw inboxNotFound(id);
  return getInbox({ store }, id);
};
