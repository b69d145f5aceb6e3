import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { DeliveryDetail, DeliveryRow, type DeliveryStateName, page } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

export type DeliveryFilter = {
  hook?: string | null;
  /** Any of these. */
  state?: readonly z.infer<typeof DeliveryStateName>[] | null;
  source?: string | null;
  event?: string | null;
  /** ISO 8601. */
  from?: string | null;
  to?: string | null;
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
    queryFn: ({ signal }) =>
      fetchApi(page(DeliveryRow), '/api/deliveries', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: deliveryKeys.one(id),
    queryFn: ({ signal }) =>
      fetchApi(DeliveryDetail, `/api/deliveries/${encodeURIComponent(id)}`, { signal }),
  });

/** Answers the new delivery: it has an id of its own and names the first one in `replay_of`. */
export const replayDelivery = () =>
  mutationOptions({
    mutationFn: (id: string) =>
      fetchApi(DeliveryRow, `/api/deliveries/${encodeURIComponent(id)}/replay`, {
        method: 'POST',
      }),
    onSettled: (_data, _error, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: deliveryKeys.all }),
  });
