import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  InboxRequestResource,
  InboxRequestRow,
  InboxResource,
  SignatureCheck,
} from '@/lib/api/inbox-resources';
import { page } from '@/lib/api/resources';
import type { InboxChanges, InboxInput } from '@/lib/receiver/schema';
import { fetchApi } from './fetch-api';

const FOLLOW_MS = 2_000;
const Inboxes = z.object({ data: z.array(InboxResource) });

const pathOf = (id: string) => `/api/inboxes/${encodeURIComponent(id)}`;

export type InboxRequestFilter = { limit?: number; after?: string | null };

export const inboxKeys = {
  all: ['inboxes'] as const,
  list: ['inboxes', 'list'] as const,
  one: (id: string) => ['inboxes', 'one', id] as const,
  requests: (id: string) => ['inboxes', 'one', id, 'requests'] as const,
  requestPage: (id: string, filter: InboxRequestFilter) =>
    ['inboxes', 'one', id, 'requests', 'list', filter] as const,
  request: (id: string, requestId: string) =>
    ['inboxes', 'one', id, 'requests', 'one', requestId] as const,
  signature: (id: string, requestId: string, hookId: string) =>
    ['inboxes', 'one', id, 'requests', 'one', requestId, 'signature', hookId] as const,
};

export const inboxesQuery = () =>
  queryOptions({
    queryKey: inboxKeys.list,
    queryFn: async ({ signal }) => (await fetchApi(Inboxes, '/api/inboxes', { signal })).data,
  });

/** The requests of an inbox, newest first. `live` reads them again every two seconds. */
export const inboxRequestsQuery = (
  id: string,
  filter: InboxRequestFilter = {},
  { live = true }: { live?: boolean } = {},
) =>
  queryOptions({
    queryKey: inboxKeys.requestPage(id, filter),
    queryFn: ({ signal }) =>
      fetchApi(page(InboxRequestRow), `${pathOf(id)}/requests`, { query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: live ? FOLLOW_MS : false,
  });

// Until the response is due, the sender may still disconnect, which is recorded.
const mayChange = ({ received_at, answer: response }: InboxRequestResource): boolean =>
  response.leftAfterMs === undefined &&
  Date.parse(received_at) + response.delayMs + FOLLOW_MS > Date.now();

/** One request. It is read again while the outcome of its response may still change. */
export const inboxRequestQuery = (id: string, requestId: string) =>
  queryOptions({
    queryKey: inboxKeys.request(id, requestId),
    queryFn: ({ signal }) => {
      const path = `${pathOf(id)}/requests/${encodeURIComponent(requestId)}`;
      return fetchApi(InboxRequestResource, path, { signal });
    },
    staleTime: ({ state: { data } }) =>
      data === undefined || mayChange(data) ? 0 : Number.POSITIVE_INFINITY,
    refetchInterval: ({ state: { data } }) => (data && mayChange(data) ? FOLLOW_MS : false),
  });

/** The check of a request's signature with the secret of a hook, which stays on the server. */
export const inboxSignatureQuery = (id: string, requestId: string, hookId: string) =>
  queryOptions({
    queryKey: inboxKeys.signature(id, requestId, hookId),
    queryFn: ({ signal }) => {
      const path = `${pathOf(id)}/requests/${encodeURIComponent(requestId)}/signature`;
      return fetchApi(SignatureCheck, path, { query: { hook: hookId }, signal });
    },
  });

export const createInbox = () =>
  mutationOptions({
    mutationFn: (input: InboxInput) =>
      fetchApi(InboxResource, '/api/inboxes', { method: 'POST', body: input }),
    onSuccess: (_made, _input, _result, { client }) =>
      client.invalidateQueries({ queryKey: inboxKeys.list }),
  });

export const updateInbox = () =>
  mutationOptions({
    mutationFn: ({ id, changes }: { id: string; changes: InboxChanges }) =>
      fetchApi(InboxResource, pathOf(id), { method: 'PATCH', body: changes }),
    onSuccess: (_changed, _input, _result, { client }) =>
      client.invalidateQueries({ queryKey: inboxKeys.list }),
  });

export const clearInbox = () =>
  mutationOptions({
    mutationFn: (id: string) => fetchApi(z.null(), `${pathOf(id)}/requests`, { method: 'DELETE' }),
    onSuccess: (_done, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: inboxKeys.all }),
  });

export const removeInbox = () =>
  mutationOptions({
    mutationFn: (id: string) => fetchApi(z.null(), pathOf(id), { method: 'DELETE' }),
    onSuccess: (_done, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: inboxKeys.list }),
  });
