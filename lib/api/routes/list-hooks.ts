import { z } from 'zod';
import { defineRoute, NOTHING } from '../define-route';
import { paging } from '../paging';
import { HookResource, page } from '../resources';
import { toHookResource } from '../to-hook-resource';

/** GET /api/hooks: hooks by id, secrets masked, with their health. */
export const listHooks = defineRoute({
  method: 'GET',
  path: '/api/hooks',
  summary: 'List hooks',
  tag: 'hooks',
  params: NOTHING,
  query: z.strictObject(paging),
  body: NOTHING,
  answers: { 200: { description: 'A page of hooks', schema: page(HookResource) } },
  handle: async ({ hooks, overview, clock }, { query: { limit, after = null } }) => {
    const { hooks: found, more } = await hooks.list({ size: limit, after });
    const ids = found.map(({ id }) => id);
    const health = await overview.readHealth(ids, clock());
    return {
      status: 200,
      body: {
        data: found.map((hook) => toHookResource(hook, health.get(hook.id))),
        next: more ? (ids.at(-1) ?? null) : null,
      },
    };
  },
});
