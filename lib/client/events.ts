import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { EventDetail, EventRow, page } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

export type EventFilter = {
  source?: string | null;
  event?: string | null;
  origin?: string | null;
  /** ISO 8601. */
  from?: string | null;
  to?: string | null;
  limit?: number;
  after?: string | null;
};

export const eventKeys = {
  all: ['events'] as const,
  list: (filter: EventFilter) => ['events', 'list', filter] as const,
  one: (id: string) => ['events', 'one', id] as const,
};

export const eventsQuery = (filter: EventFilter = {}) =>
  queryOptions({
    queryKey: eventKeys.list(filter),
    queryFn: ({ signal }) => fetchApi(page(EventRow), '/api/events', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: eventKeys.one(id),
    queryFn: ({ signal }) =>
      fetchApi(EventDetail, `/api/events/${encodeURIComponent(id)}`, { signal }),
  });
