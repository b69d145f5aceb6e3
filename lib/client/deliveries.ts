import {
  keepPreviousData,
  mutationOptions,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import type { z } from 'zod';
import { DeliveryDetail, DeliveryRow, page } from '@/lib/api/resources';
import type { DeliveryState } from '@/lib/delivery/delivery-record';
import { isFinal } from './delivery-states';
import { fetchApi } from './fetch-api';
import { type TimeRange, toFromAndTo } from './time-range';

const FOLLOW_MS = 2_000;
const DeliveryPage = page(DeliveryRow);

export type DeliveryFilter = TimeRange & {
  hook?: string | null;
  version?: number | null;
  /** Any of these states. */
  state?: readonly DeliveryState[] | null;
  source?: string | null;
  event?: string | null;
  limit?: number;
  after?: string | null;
};

export const deliveryKeys = {
  all: ['deliveries'] as const,
  list: (filter: DeliveryFilter) => ['deliveries', 'list', filter] as const,
  one: (id: string) => ['deliveries', 'one', id] as const,
};

export const deliveriesQuery = (filter: DeliveryFilter = {}) =>
  queryOptions({
    queryKey: deliveryKeys.list(filter),
    queryFn: ({ signal }) => {
      const { within, from, to, ...rest } = filter;
      const query = { ...rest, ...toFromAndTo({ within, from, to }, Date.now()) };
      return fetchApi(DeliveryPage, '/api/deliveries', { query, signal });
    },
    placeholderData: keepPreviousData,
  });

/** One delivery, read again every two seconds until it is final. */
export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: deliveryKeys.one(id),
    queryFn: async ({ signal, client }) => {
      const path = `/api/deliveries/${encodeURIComponent(id)}`;
      const delivery = await fetchApi(DeliveryDetail, path, { signal });
      updateRow(client, delivery);
      return delivery;
    },
    refetchInterval: ({ state: { data } }) => (data && !isFinal(data.state) ? FOLLOW_MS : false),
  });

// A paused list must not contradict the detail next to it.
function updateRow(client: QueryClient, delivery: DeliveryDetail) {
  const row = DeliveryRow.parse(delivery);
  client.setQueriesData<z.infer<typeof DeliveryPage>>(
    { queryKey: [...deliveryKeys.all, 'list'] },
    (list) => list && { ...list, data: list.data.map((each) => (each.id === row.id ? row : each)) },
  );
}

/** Creates a new delivery of the same event and returns it. Its `replay_of` is the original's id. */
export const replayDelivery = () =>
  mutationOptions({
    mutationFn: (id: string) =>
      fetchApi(DeliveryRow, `/api/deliveries/${encodeURIComponent(id)}/replay`, {
        method: 'POST',
      }),
    onSettled: (_data, _error, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: deliveryKeys.all }),
  });
