import { z } from 'zod';
import { SourceInput } from '@/lib/event-hooks/sources/schema';
import { defineRoute, NOTHING } from '../define-route';
import { ErrorBody, SourceResource } from '../resources';

const Named = z.strictObject({ name: z.string().describe('The name of a custom source') });

/** POST /api/sources: adds a source of one's own, whose events can then be sent (spec §3.1). */
export const createSource = defineRoute({
  method: 'POST',
  path: '/api/sources',
  summary: 'Define a source',
  description:
    'A custom source names events that are not the gateway’s own. `unique` lists those of `fields` that `on_change` and `snooze` compare; without it they compare the whole data.',
  tag: 'sources',
  params: NOTHING,
  query: NOTHING,
  body: SourceInput.meta({ id: 'SourceInput' }),
  answers: {
    201: { description: 'The source', schema: SourceResource },
    409: { description: 'There is a source of this name', schema: ErrorBody },
  },
  handle: async ({ sources }, { body, principal }) => ({
    status: 201,
    body: await sources.create({ name: principal.name }, body),
  }),
});

/** PUT /api/sources/:name: replaces a custom source with all its events. */
export const updateSource = defineRoute({
  method: 'PUT',
  path: '/api/sources/:name',
  summary: 'Replace a custom source',
  description: 'With all its events; what is not named is gone. The name itself stays.',
  tag: 'sources',
  params: Named,
  query: NOTHING,
  body: SourceInput.partial({ name: true }).meta({ id: 'SourceChanges' }),
  answers: {
    200: { description: 'The source', schema: SourceResource },
    404: { description: 'No custom source of this name', schema: ErrorBody },
    409: { description: 'Hooks listen to an event that would be gone', schema: ErrorBody },
  },
  handle: async ({ sources }, { params: { name }, body, principal }) => ({
    status: 200,
    body: await sources.update({ name: principal.name }, name, { name, ...body }),
  }),
});

/** DELETE /api/sources/:name: what was recorded of its events stays. */
export const removeSource = defineRoute({
  method: 'DELETE',
  path: '/api/sources/:name',
  summary: 'Remove a custom source',
  tag: 'sources',
  params: Named,
  query: NOTHING,
  body: NOTHING,
  answers: {
    204: { description: 'Removed' },
    404: { description: 'No custom source of this name', schema: ErrorBody },
    409: { description: 'Hooks still listen to it', schema: ErrorBody },
  },
  handle: async ({ sources }, { params: { name }, principal }) => {
    await sources.remove({ name: principal.name }, name);
    return { status: 204 };
  },
});
