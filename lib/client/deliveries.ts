import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { DeliveryDetail, DeliveryRow, type DeliveryStateName, page } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

export type DeliveryFilter = {
  hook?: string | null;
  state?: z.infer<typeof DeliveryStateName> | null;
  source?: string | null;
  event?: string | null;
  /** ISO 8601. */
  from?: string | null;
  to?: string | null;
  limit?: number;
  after?: string | null;
};

/** What a replay made: a delivery of its own, with an id of its own, that names the first one. */
export const ReplayReceipt = z.object({ id: z.uuid() });

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

export const replayDelivery = () =>
  mutationOptions({
    mutationFn: (id: string) =>
      fetchApi(ReplayReceipt, `/api/deliveries/${encodeURIComponent(id)}/replay`, {
        method: 'POST',
      }),
    onSettled: (_data, _error, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: deliveryKeys.all }),
  });
