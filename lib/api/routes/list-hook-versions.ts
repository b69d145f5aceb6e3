import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { ErrorBody, HookVersionResource } from '../resources';
import { toHookSnapshot } from '../to-hook-resource';

/** GET /api/hooks/:id/versions: all saved states, newest first; also of a removed hook. */
export const listHookVersions = defineRoute({
  method: 'GET',
  path: '/api/hooks/:id/versions',
  summary: 'List the versions of a hook',
  tag: 'hooks',
  params: z.strictObject({ id: z.guid() }),
  query: NOTHING,
  body: NOTHING,
  answers: {
    200: {
      description: 'All versions, newest first',
      schema: z.object({ data: z.array(HookVersionResource) }),
    },
    404: { description: 'There never was such a hook', schema: ErrorBody },
  },
  handle: async ({ hooks }, { params: { id } }) => {
    const versions = await hooks.listVersions(id);
    if (versions.length === 0) throw new HttpError(404, `There never was a hook ${id}.`);
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
