import type { Actor } from '@/lib/event-hooks/store';
import type { InboxDeps } from './deps';
import { inboxNotFound } from './errors';

/** Deletes an inbox and its requests; its URL is never used again. Throws `not found`. */
export const removeInbox = async (
  { store, clock }: Pick<InboxDeps, 'store' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<void> => {
  if ((await store.remove(id, { actor, at: clock() })) === 'not found') throw inboxNotFound(id);
};
