import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { toHookSnapshot } from '../encode/to-hook-resource';
import { ErrorBody, HookVersionResource } from '../resources';

/** GET /api/hooks/:id/versions: all versions, newest first, also of a deleted hook. */
export const listHookVersions = defineRoute({
  method: 'GET',
  path: '/api/hooks/:id/versions',
  summary: 'List the versions of a hook',
  tag: 'hooks',
  params: z.strictObject({ id: z.guid() }),
  query: NOTHING,
  body: NOTHING,
  responses: {
    200: {
      description: 'All versions, newest first',
      schema: z.object({ data: z.array(HookVersionResource) }),
    },
    404: { description: 'No hook has ever had this id', schema: ErrorBody },
  },
  handle: async ({ hooks }, { params: { id } }) => {
    const versions = await hooks.listVersions(id);
    if (versions.length === 0) throw new HttpError(404, `No hook has ever had the id ${id}.`);
    const data = versions
      .toSorted((a, b) => b.version - a.version)
      .map(
        ({ id: versionId, version, author, createdAt, retiredAt, hook }): HookVersionResource => ({
          id: versionId,
          version,
          author,
          created_at: createdAt.toISOString(),
          retired_at: retiredAt?.toISOString() ?? null,
          hook: toHookSnapshot(hook),
        }),
      );
    return { status: 200, body: { data } };
  },
});
