import { DomainError } from '@/lib/event-hooks/errors';
import type { Actor } from '@/lib/event-hooks/store';
import type { InboxDeps } from './deps';
import type { ListedInbox } from './inbox';
import { readInput } from './read-input';
import { InboxInput } from './schema';
import { MAX_INBOXES } from './store';

/**
 * Creates an inbox with a URL of its own. Throws `schema violation`, or `conflict` when the maximum
 * number of inboxes exists.
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
      `There are already ${MAX_INBOXES} inboxes, which is the maximum. Delete one first.`,
    );
  }
  return { ...inbox, answered: 0, requests: 0, lastReceivedAt: null };
};
