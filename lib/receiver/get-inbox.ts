import type { InboxDeps } from './deps';
import { noInbox } from './errors';
import type { ListedInbox } from './inbox';

/** An inbox by its id. Throws `not found`. */
export const getInbox = async (
  { store }: Pick<InboxDeps, 'store'>,
  id: string,
): Promise<ListedInbox> => {
  const inbox = await store.find(id);
  if (inbox === null) throw noInbox(id);
  return inbox;
};
