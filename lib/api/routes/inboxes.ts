import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { createInbox as create } from '@/lib/receiver/create-inbox';
import { getInbox as get } from '@/lib/receiver/get-inbox';
import { removeInbox as remove } from '@/lib/receiver/remove-inbox';
import { InboxChanges, InboxInput } from '@/lib/receiver/schema';
import { updateInbox as update } from '@/lib/receiver/update-inbox';
import { defineRoute, NOTHING } from '../define-route';
import { toInboxResource } from '../encode/to-inbox-resource';
import { InboxResource } from '../inbox-resources';
import { ErrorBody } from '../resources';

const Id = z.strictObject({ id: z.uuid() });
const missing = { description: 'No such inbox', schema: ErrorBody };

/** GET /api/inboxes: all inboxes, newest first. */
export const listInboxes = defineRoute({
  method: 'GET',
  path: '/api/inboxes',
  summary: 'List inboxes',
  tag: 'inboxes',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  responses: {
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

/** POST /api/inboxes: creates a URL that a hook can send to. */
export const createInbox = defineRoute({
  method: 'POST',
  path: '/api/inboxes',
  summary: 'Create an inbox',
  description:
    'A URL on this server that records requests and returns scripted responses: the first response ' +
    'for the first request and so on, and the last one for all further requests.',
  tag: 'inboxes',
  params: NOTHING,
  query: NOTHING,
  body: InboxInput,
  responses: {
    201: { description: 'The inbox', schema: InboxResource },
    409: { description: 'The maximum number of inboxes exists', schema: ErrorBody },
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
  responses: { 200: { description: 'The inbox', schema: InboxResource }, 404: missing },
  handle: async ({ inboxes }, { params: { id } }) => ({
    status: 200,
    body: toInboxResource(await get(inboxes, id), inboxes.receiverUrl),
  }),
});

/** PATCH /api/inboxes/:id: updates the fields in the body. */
export const updateInbox = defineRoute({
  method: 'PATCH',
  path: '/api/inboxes/:id',
  summary: 'Update an inbox',
  description: 'New `answers` restart the script; `restart` restarts the current one.',
  tag: 'inboxes',
  params: Id,
  query: NOTHING,
  body: InboxChanges,
  responses: {
    200: { description: 'The updated inbox', schema: InboxResource },
    404: missing,
  },
  handle: async ({ inboxes }, { params: { id }, body, principal }) => {
    if (Object.keys(body).length === 0) {
      throw new HttpError(400, 'The body must have at least one field of an inbox.');
    }
    const inbox = await update(inboxes, id, body, { name: principal.name });
    return { status: 200, body: toInboxResource(inbox, inboxes.receiverUrl) };
  },
});

/** DELETE /api/inboxes/:id: deletes an inbox and its requests. */
export const removeInbox = defineRoute({
  method: 'DELETE',
  path: '/api/inboxes/:id',
  summary: 'Delete an inbox',
  tag: 'inboxes',
  params: Id,
  query: NOTHING,
  body: NOTHING,
  responses: { 204: { description: 'Deleted with its requests' }, 404: missing },
  handle: async ({ inboxes }, { params: { id }, principal }) => {
    await remove(inboxes, id, { name: principal.name });
    return { status: 204 };
  },
});
