import type { Actor } from '@/lib/event-hooks/store';
import type { InboxDeps } from './deps';
import { inboxNotFound } from './errors';

/** Deletes the recorded requests of an inbox; its script does not restart. Throws `not found`. */
export const clearInbox = async (
  { store, clock }: Pick<InboxDeps, 'store' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<void> => {
  if ((await store.clear(id, { actor, at: clock() })) === 'not found') throw inboxNotFound(id);
};
