import type { InboxRequest, ListedInbox, ListedInboxRequest } from '@/lib/receiver/inbox';
import { toInboxUrl } from '@/lib/receiver/inbox-token';
import type { InboxRequestResource, InboxRequestRow, InboxResource } from '../inbox-resources';
import { toRecordedBody } from './recorded-body';

/** Returns an inbox; `receiverUrl` is the origin of its URL. */
export const toInboxResource = (inbox: ListedInbox, receiverUrl: string): InboxResource => ({
  id: inbox.id,
  token: inbox.token,
  url: toInboxUrl(receiverUrl, inbox.token),
  label: inbox.label,
  answers: inbox.answers,
  answered: inbox.answered,
  requests: inbox.requests,
  last_received_at: inbox.lastReceivedAt?.toISOString() ?? null,
  created_at: inbox.createdAt.toISOString(),
});

/** Returns a recorded request without headers and body. */
export const toInboxRequestRow = (request: ListedInboxRequest): InboxRequestRow => ({
  id: request.id,
  received_at: request.receivedAt.toISOString(),
  method: request.method,
  path_and_query: request.pathAndQuery,
  body_bytes: request.bodyBytes,
  answer: request.response,
});

/** Returns a recorded request with headers and body. */
export const toInboxRequestResource = (request: InboxRequest): InboxRequestResource => ({
  ...toInboxRequestRow(request),
  headers: request.headers,
  body: toRecordedBody(request.body, request.bodyBytes),
});
