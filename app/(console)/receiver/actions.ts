'use server';
import { z } from 'zod';
import type { InboxResource } from '@/lib/api/inbox-resources';
import type { ActionResult } from '@/lib/client/action-result';
import type { InboxChanges, InboxInput } from '@/lib/receiver/schema';
import { getContainer } from '@/lib/server/container';
import { answer } from '../hooks/answer';

const Id = z.uuid();

export async function createInbox(input: InboxInput): Promise<ActionResult<InboxResource>> {
  return answer(async (actor) => {
    const { inboxes } = await getContainer();
    return inboxes.create(actor, input);
  });
}

export async function updateInbox(
  id: string,
  changes: InboxChanges,
): Promise<ActionResult<InboxResource>> {
  return answer(async (actor) => {
    const { inboxes } = await getContainer();
    return inboxes.update(actor, Id.parse(id), changes);
  });
}

export async function removeInbox(id: string): Promise<ActionResult<null>> {
  return answer(async (actor) => {
    const { inboxes } = await getContainer();
    await inboxes.remove(actor, Id.parse(id));
    return null;
  });
}

export async function clearInbox(id: string): Promise<ActionResult<null>> {
  return answer(async (actor) => {
    const { inboxes } = await getContainer();
    await inboxes.clear(actor, Id.parse(id));
    return null;
  });
}
