import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { HookResource, HookVersionResource, page } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

const HookPage = page(HookResource);
const HookVersions = z.object({ data: z.array(HookVersionResource) });
const PAGE_SIZE = 200;

export const hookKeys = {
  all: ['hooks'] as const,
  one: (id: string) => ['hooks', id] as const,
  versions: (id: string) => ['hooks', id, 'versions'] as const,
};

/** All hooks. Every page is read, since the list filters in the browser. */
export const hooksQuery = () =>
  queryOptions({
    queryKey: hookKeys.all,
    queryFn: async ({ signal }) => {
      const hooks: HookResource[] = [];
      let after: string | null = null;
      do {
        const query = { limit: PAGE_SIZE, after };
        const hookPage: z.infer<typeof HookPage> = await fetchApi(HookPage, '/api/hooks', {
          query,
          signal,
        });
        hooks.push(...hookPage.data);
        after = hookPage.next;
      } while (after !== null);
      return hooks;
    },
  });

export const hookQuery = (id: string) =>
  queryOptions({
    queryKey: hookKeys.one(id),
    queryFn: ({ signal }) =>
      fetchApi(HookResource, `/api/hooks/${encodeURIComponent(id)}`, { signal }),
  });

export const hookVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: hookKeys.versions(id),
    queryFn: async ({ signal }) =>
      (await fetchApi(HookVersions, `/api/hooks/${encodeURIComponent(id)}/versions`, { signal }))
        .data,
  });
