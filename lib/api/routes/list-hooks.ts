import { z } from 'zod';
import { toNextId } from '@/lib/http/paging';
import { paging } from '../decode/paging';
import { defineRoute, NOTHING } from '../define-route';
import { toHookResource } from '../encode/to-hook-resource';
import { HookResource, page } from '../resources';

/** GET /api/hooks: hooks in the order of their ids, with their health and with secrets masked. */
export const listHooks = defineRoute({
  method: 'GET',
  path: '/api/hooks',
  summary: 'List hooks',
  tag: 'hooks',
  params: NOTHING,
  query: z.strictObject(paging),
  body: NOTHING,
  responses: { 200: { description: 'A page of hooks', schema: page(HookResource) } },
  handle: async ({ hooks, overview, clock }, { query: { limit, after = null } }) => {
    const { hooks: found, more } = await hooks.list({ size: limit, after });
    const ids = found.map(({ id }) => id);
    const health = await overview.readHealth(ids, clock());
    return {
      status: 200,
      body: {
        data: found.map((hook) => toHookResource(hook, health.get(hook.id))),
        next: toNextId(found, more),
      },
    };
  },
});
