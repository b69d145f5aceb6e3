import { queryOptions } from '@tanstack/react-query';
import { Overview } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

const REFRESH_MS = 10_000;

export const overviewQuery = () =>
  queryOptions({
    queryKey: ['overview'] as const,
    queryFn: ({ signal }) => fetchApi(Overview, '/api/overview', { signal }),
    refetchInterval: REFRESH_MS,
  });
