import { DomainError } from '@/lib/event-hooks/errors';
import type { Actor } from '@/lib/event-hooks/store';
import type { InboxDeps } from './deps';
import type { ListedInbox } from './inbox';
import { readInput } from './read-input';
import { InboxInput } from './schema';
import { MAX_INBOXES } from './store';

/**
 * Makes an inbox with an address of its own. Throws `schema violation`, or `conflict` when there are
 * as many inboxes as there may be.
 */
export const createInbox = async (
  { store, clock, makeId, makeToken }: InboxDeps,
  input: unknown,
  actor: Actor,
): Promise<ListedInbox> => {
  const { label, answers } = readInput(InboxInput, input);
  const at = clock();
  const inbox = { id: makeId(), token: makeToken(), label, answers, createdAt: at };
  if ((await store.create(inbox, { actor, at })) === 'full') {
    throw new DomainError(
      'conflict',
      `There are ${MAX_INBOXES} inboxes already, which is as many as there may be. Remove one first.`,
    );
  }
  return { ...inbox, answered: 0, requests: 0, lastReceivedAt: null };
};
