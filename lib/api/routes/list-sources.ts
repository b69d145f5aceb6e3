import { z } from 'zod';
import { defineRoute, NOTHING } from '../define-route';
import { SourceResource } from '../resources';

/** GET /api/sources: all sources with their events and fields (spec §3). */
export const listSources = defineRoute({
  method: 'GET',
  path: '/api/sources',
  summary: 'List sources and their events',
  tag: 'sources',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  responses: {
    200: { description: 'All sources', schema: z.object({ data: z.array(SourceResource) }) },
  },
  handle: async ({ sources }) => ({ status: 200, body: { data: await sources.list() } }),
});
