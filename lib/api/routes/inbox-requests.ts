import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { clearInbox as clear } from '@/lib/receiver/clear-inbox';
import { getInbox } from '@/lib/receiver/get-inbox';
import { defineRoute, NOTHING } from '../define-route';
import { InboxRequestResource, InboxRequestRow } from '../inbox-resources';
import { paging, toPage } from '../paging';
import { ErrorBody, page } from '../resources';
import { toInboxRequestResource, toInboxRequestRow } from '../to-inbox-resource';

const Id = z.strictObject({ id: z.uuid() });

/** GET /api/inboxes/:id/requests: what arrived, newest first, without headers and bodies. */
export const listInboxRequests = defineRoute({
  method: 'GET',
  path: '/api/inboxes/:id/requests',
  summary: 'List what an inbox received',
  tag: 'inboxes',
  params: Id,
  query: z.strictObject(paging),
  body: NOTHING,
  answers: {
    200: { description: 'A page of requests, newest first', schema: page(InboxRequestRow) },
    404: { description: 'No such inbox', schema: ErrorBody },
  },
  handle: async ({ inboxes }, { params: { id }, query: { limit, after = null } }) => {
    await getInbox(inboxes, id);
    const found = await inboxes.store.listRequests(id, { limit, after });
    return { status: 200, body: toPage(found, toInboxRequestRow) };
  },
});

/** GET /api/inboxes/:id/requests/:request_id: one of them whole. */
export const getInboxRequest = defineRoute({
  method: 'GET',
  path: '/api/inboxes/:id/requests/:request_id',
  summary: 'Get a request that an inbox received',
  tag: 'inboxes',
  params: z.strictObject({ id: z.uuid(), request_id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  answers: {
    200: { description: 'The request with headers and body', schema: InboxRequestResource },
    404: { description: 'No such request, or no longer kept', schema: ErrorBody },
  },
  handle: async ({ inboxes }, { params }) => {
    const request = await inboxes.store.findRequest(params.id, params.request_id);
    if (request === null) {
      throw new HttpError(
        404,
        `This inbox has no request ${params.request_id}; it keeps the newest ones only.`,
      );
    }
    return { status: 200, body: toInboxRequestResource(request) };
  },
});

/** DELETE /api/inboxes/:id/requests: forgets what it received; the script stays where it is. */
export const clearInbox = defineRoute({
  method: 'DELETE',
  path: '/api/inboxes/:id/requests',
  summary: 'Clear an inbox',
  tag: 'inboxes',
  params: Id,
  query: NOTHING,
  body: NOTHING,
  answers: {
    204: { description: 'Nothing is kept any more' },
    404: { description: 'No such inbox', schema: ErrorBody },
  },
  handle: async ({ inboxes }, { params: { id }, principal }) => {
    await clear(inboxes, id, { name: principal.name });
    return { status: 204 };
  },
});
