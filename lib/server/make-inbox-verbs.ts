import { toInboxResource } from '@/lib/api/to-inbox-resource';
import type { Actor } from '@/lib/event-hooks/store';
import { clearInbox } from '@/lib/receiver/clear-inbox';
import { createInbox } from '@/lib/receiver/create-inbox';
import type { InboxDeps } from '@/lib/receiver/deps';
import { removeInbox } from '@/lib/receiver/remove-inbox';
import { updateInbox } from '@/lib/receiver/update-inbox';

/** The verbs of an inbox with their dependencies in hand, for server actions; they answer resources. */
export const makeInboxVerbs = (deps: InboxDeps & { receiverUrl: string }) => ({
  create: async (actor: Actor, input: unknown) =>
    toInboxResource(await createInbox(deps, input, actor), deps.receiverUrl),
  update: async (actor: Actor, id: string, changes: unknown) =>
    toInboxResource(await updateInbox(deps, id, changes, actor), deps.receiverUrl),
  remove: (actor: Actor, id: string) => removeInbox(deps, id, actor),
  clear: (actor: Actor, id: string) => clearInbox(deps, id, actor),
});
