import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { EventDetail, EventRow, page } from '@/lib/api/resources';
import { isFinal } from './delivery-states';
import { fetchApi } from './fetch-api';
import { type TimeRange, toFromAndTo } from './time-range';

const FOLLOW_MS = 2_000;

export type EventFilter = TimeRange & {
  source?: string | null;
  event?: string | null;
  origin?: string | null;
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
    queryFn: ({ signal }) => {
      const { within, from, to, ...rest } = filter;
      const query = { ...rest, ...toFromAndTo({ within, from, to }, Date.now()) };
      return fetchApi(page(EventRow), '/api/events', { query, signal });
    },
    placeholderData: keepPreviousData,
  });

/** One event, read again every two seconds until all its deliveries are final. */
export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: eventKeys.one(id),
    queryFn: ({ signal }) =>
      fetchApi(EventDetail, `/api/events/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.deliveries.some(({ state }) => !isFinal(state)) ? FOLLOW_MS : false,
  });
