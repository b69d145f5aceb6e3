import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { toHookResource } from '../encode/to-hook-resource';
import { ErrorBody, HookResource } from '../resources';

/** GET /api/hooks/:id: one hook with its health, its secret masked. */
export const getHook = defineRoute({
  method: 'GET',
  path: '/api/hooks/:id',
  summary: 'Get a hook',
  tag: 'hooks',
  params: z.strictObject({ id: z.guid() }),
  query: NOTHING,
  body: NOTHING,
  responses: {
    200: { description: 'The hook', schema: HookResource },
    404: { description: 'No such hook', schema: ErrorBody },
  },
  handle: async ({ hooks, overview, clock }, { params: { id } }) => {
    const hook = await hooks.find(id);
    if (!hook) throw new HttpError(404, `There is no hook ${id}; it may have been deleted.`);
    const health = await overview.readHealth([id], clock());
    return { status: 200, body: toHookResource(hook, health.get(hook.id)) };
  },
});
