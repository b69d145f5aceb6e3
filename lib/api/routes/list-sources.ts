import { z } from 'zod';
import { SourceResource } from '../resources';
import { defineRoute, NOTHING } from '../route';

/** GET /api/sources: the catalogue of sources, their events and fields (spec §3). */
export const listSources = defineRoute({
  method: 'GET',
  path: '/api/sources',
  summary: 'List sources and their events',
  tag: 'sources',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  answers: {
    200: { description: 'All sources', schema: z.object({ data: z.array(SourceResource) }) },
  },
  handle: async ({ sources }) => ({ status: 200, body: { data: await sources.list() } }),
});
