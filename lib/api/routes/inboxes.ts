import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { createInbox as create } from '@/lib/receiver/create-inbox';
import { getInbox as get } from '@/lib/receiver/get-inbox';
import { removeInbox as remove } from '@/lib/receiver/remove-inbox';
import { InboxChanges, InboxInput } from '@/lib/receiver/schema';
import { updateInbox as update } from '@/lib/receiver/update-inbox';
import { defineRoute, NOTHING } from '../define-route';
import { InboxResource } from '../inbox-resources';
import { ErrorBody } from '../resources';
import { toInboxResource } from '../to-inbox-resource';

const Id = z.strictObject({ id: z.uuid() });
const missing = { description: 'No such inbox', schema: ErrorBody };

/** GET /api/inboxes: all of them, newest first. */
export const listInboxes = defineRoute({
  method: 'GET',
  path: '/api/inboxes',
  summary: 'List inboxes',
  tag: 'inboxes',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  answers: {
    200: {
      description: 'All inboxes, newest first',
      schema: z.object({ data: z.array(InboxResource) }),
    },
  },
  handle: async ({ inboxes: { store, receiverUrl } }) => {
    const data = (await store.list()).map((inbox) => toInboxResource(inbox, receiverUrl));
    return { status: 200, body: { data } };
  },
});

/** POST /api/inboxes: makes an address to point a hook at. */
export const createInbox = defineRoute({
  method: 'POST',
  path: '/api/inboxes',
  summary: 'Make an inbox',
  description:
    'An address on this server that keeps what is sent to it and answers from a script: the first ' +
    'answer to the first request, and so on, the last to all further ones.',
  tag: 'inboxes',
  params: NOTHING,
  query: NOTHING,
  body: InboxInput,
  answers: {
    201: { description: 'The inbox', schema: InboxResource },
    409: { description: 'There are as many inboxes as there may be', schema: ErrorBody },
  },
  handle: async ({ inboxes }, { body, principal }) => {
    const inbox = await create(inboxes, body, { name: principal.name });
    return { status: 201, body: toInboxResource(inbox, inboxes.receiverUrl) };
  },
});

/** GET /api/inboxes/:id. */
export const getInbox = defineRoute({
  method: 'GET',
  path: '/api/inboxes/:id',
  summary: 'Get an inbox',
  tag: 'inboxes',
  params: Id,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: { description: 'The inbox', schema: InboxResource }, 404: missing },
  handle: async ({ inboxes }, { params: { id } }) => ({
    status: 200,
    body: toInboxResource(await get(inboxes, id), inboxes.receiverUrl),
  }),
});

/** PATCH /api/inboxes/:id: changes what is named and leaves the rest. */
export const updateInbox = defineRoute({
  method: 'PATCH',
  path: '/api/inboxes/:id',
  summary: 'Change an inbox',
  description: 'Other answers begin the script again; `restart` does so with the answers it has.',
  tag: 'inboxes',
  params: Id,
  query: NOTHING,
  body: InboxChanges,
  answers: {
    200: { description: 'The inbox after the change', schema: InboxResource },
    404: missing,
  },
  handle: async ({ inboxes }, { params: { id }, body, principal }) => {
    if (Object.keys(body).length === 0) {
      throw new HttpError(
        400,
        'The body names nothing of an inbox, so there is nothing to change.',
      );
    }
    const inbox = await update(inboxes, id, body, { name: principal.name });
    return { status: 200, body: toInboxResource(inbox, inboxes.receiverUrl) };
  },
});

/** DELETE /api/inboxes/:id: with all that it received. */
export const removeInbox = defineRoute({
  method: 'DELETE',
  path: '/api/inboxes/:id',
  summary: 'Remove an inbox',
  tag: 'inboxes',
  params: Id,
  query: NOTHING,
  body: NOTHING,
  answers: { 204: { description: 'Removed with all that it received' }, 404: missing },
  handle: async ({ inboxes }, { params: { id }, principal }) => {
    await remove(inboxes, id, { name: principal.name });
    return { status: 204 };
  },
});
