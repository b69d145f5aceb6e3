import type { Actor } from '@/lib/event-hooks/store';
import type { InboxDeps } from './deps';
import { noInbox } from './errors';

/** Removes an inbox with all that it received; its address is gone for good. Throws `not found`. */
export const removeInbox = async (
  { store, clock }: Pick<InboxDeps, 'store' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<void> => {
  if ((await store.remove(id, { actor, at: clock() })) === 'not found') throw noInbox(id);
};
