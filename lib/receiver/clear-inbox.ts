import type { Actor } from '@/lib/event-hooks/store';
import type { InboxDeps } from './deps';
import { noInbox } from './errors';

/** Forgets what an inbox received; its script stays where it is. Throws `not found`. */
export const clearInbox = async (
  { store, clock }: Pick<InboxDeps, 'store' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<void> => {
  if ((await store.clear(id, { actor, at: clock() })) === 'not found') throw noInbox(id);
};
