import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { SourceResource } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

const Sources = z.object({ data: z.array(SourceResource) });

/** The catalogue of all sources. It is read again when the window gets the focus. */
export const sourcesQuery = () =>
  queryOptions({
    queryKey: ['sources'] as const,
    queryFn: async ({ signal }) => (await fetchApi(Sources, '/api/sources', { signal })).data,
  });
