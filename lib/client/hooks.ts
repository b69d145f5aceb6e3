import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { HookResource, page } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

const HookPage = page(HookResource);
const PAGE_SIZE = 1_000;

/** A saved version as the hook's page lists it. */
export const HookVersionResource = z.object({
  id: z.uuid(),
  version: z.number().int(),
  author: z.string(),
  created_at: z.iso.datetime(),
  retired_at: z.iso.datetime().nullable(),
});
export type HookVersionResource = z.infer<typeof HookVersionResource>;

export const hookKeys = {
  all: ['hooks'] as const,
  one: (id: string) => ['hooks', id] as const,
  versions: (id: string) => ['hooks', id, 'versions'] as const,
};

/** Every hook: the list filters in the browser, so it is read to its end. */
export const hooksQuery = () =>
  queryOptions({
    queryKey: hookKeys.all,
    queryFn: async ({ signal }) => {
      const hooks: HookResource[] = [];
      let after: string | null = null;
      do {
        const query = { limit: PAGE_SIZE, after };
        const answer: z.infer<typeof HookPage> = await fetchApi(HookPage, '/api/hooks', {
          query,
          signal,
        });
        hooks.push(...answer.data);
        after = answer.next;
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
    queryFn: ({ signal }) =>
      fetchApi(page(HookVersionResource), `/api/hooks/${encodeURIComponent(id)}/versions`, {
        signal,
      }),
  });
