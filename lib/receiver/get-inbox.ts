import type { InboxDeps } from './deps';
import { inboxNotFound } from './errors';
import type { ListedInbox } from './inbox';

/** Returns an inbox by its id. Throws `not found`. */
export const getInbox = async (
  { store }: Pick<InboxDeps, 'store'>,
  id: string,
): Promise<ListedInbox> => {
  const inbox = await store.find(id);
  if (inbox === null) throw inboxNotFound(id);
  return inbox;
};
