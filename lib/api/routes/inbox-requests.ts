import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { clearInbox as clear } from '@/lib/receiver/clear-inbox';
import { getInbox } from '@/lib/receiver/get-inbox';
import { paging, toPage } from '../decode/paging';
import { defineRoute, NOTHING } from '../define-route';
import { toInboxRequestResource, toInboxRequestRow } from '../encode/to-inbox-resource';
import { InboxRequestResource, InboxRequestRow } from '../inbox-resources';
import { ErrorBody, page } from '../resources';

const Id = z.strictObject({ id: z.uuid() });

/** GET /api/inboxes/:id/requests: recorded requests, newest first, without headers and bodies. */
export const listInboxRequests = defineRoute({
  method: 'GET',
  path: '/api/inboxes/:id/requests',
  summary: 'List the requests of an inbox',
  tag: 'inboxes',
  params: Id,
  query: z.strictObject(paging),
  body: NOTHING,
  responses: {
    200: { description: 'A page of requests, newest first', schema: page(InboxRequestRow) },
    404: { description: 'No such inbox', schema: ErrorBody },
  },
  handle: async ({ inboxes }, { params: { id }, query: { limit, after = null } }) => {
    await getInbox(inboxes, id);
    const found = await inboxes.store.listRequests(id, { limit, after });
    return { status: 200, body: toPage(found, toInboxRequestRow) };
  },
});

/** GET /api/inboxes/:id/requests/:request_id: one recorded request with headers and body. */
export const getInboxRequest = defineRoute({
  method: 'GET',
  path: '/api/inboxes/:id/requests/:request_id',
  summary: 'Get a request of an inbox',
  tag: 'inboxes',
  params: z.strictObject({ id: z.uuid(), request_id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  responses: {
    200: { description: 'The request with headers and body', schema: InboxRequestResource },
    404: { description: 'No such request, or deleted', schema: ErrorBody },
  },
  handle: async ({ inboxes }, { params }) => {
    const request = await inboxes.store.findRequest(params.id, params.request_id);
    if (request === null) {
      throw new HttpError(
        404,
        `This inbox has no request ${params.request_id}; only the newest ones are kept.`,
      );
    }
    return { status: 200, body: toInboxRequestResource(request) };
  },
});

/** DELETE /api/inboxes/:id/requests: deletes the recorded requests; the script does not restart. */
export const clearInbox = defineRoute({
  method: 'DELETE',
  path: '/api/inboxes/:id/requests',
  summary: 'Delete the requests of an inbox',
  tag: 'inboxes',
  params: Id,
  query: NOTHING,
  body: NOTHING,
  responses: {
    204: { description: 'Deleted' },
    404: { description: 'No such inbox', schema: ErrorBody },
  },
  handle: async ({ inboxes }, { params: { id }, principal }) => {
    await clear(inboxes, id, { name: principal.name });
    return { status: 204 };
  },
});
