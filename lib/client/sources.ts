import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { SourceResource } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

const Sources = z.object({ data: z.array(SourceResource) });
const FRESH_MS = 5 * 60_000;

/** The whole catalogue; it changes only when somebody defines a source. */
export const sourcesQuery = () =>
  queryOptions({
    queryKey: ['sources'] as const,
    queryFn: async ({ signal }) => (await fetchApi(Sources, '/api/sources', { signal })).data,
    staleTime: FRESH_MS,
  });
