import { z } from 'zod';
import { SourceInput } from '@/lib/event-hooks/sources/schema';
import { defineRoute, NOTHING } from '../define-route';
import { ErrorBody, SourceResource } from '../resources';

const Named = z.strictObject({ name: z.string().describe('The name of a custom source') });

/** POST /api/sources: creates a custom source, whose events can then be sent (spec §3.1). */
export const createSource = defineRoute({
  method: 'POST',
  path: '/api/sources',
  summary: 'Create a custom source',
  description:
    'A custom source has events that the gateway does not emit. `unique` lists the `fields` that `on_change` and `snooze` compare; without it they compare the whole data.',
  tag: 'sources',
  params: NOTHING,
  query: NOTHING,
  body: SourceInput.meta({ id: 'SourceInput' }),
  responses: {
    201: { description: 'The source', schema: SourceResource },
    409: { description: 'A source with this name exists', schema: ErrorBody },
  },
  handle: async ({ sources }, { body, principal }) => ({
    status: 201,
    body: await sources.create({ name: principal.name }, body),
  }),
});

/** PUT /api/sources/:name: replaces a custom source and all its events. */
export const updateSource = defineRoute({
  method: 'PUT',
  path: '/api/sources/:name',
  summary: 'Replace a custom source',
  description:
    'Replaces all events of the source: those not in the body are deleted. The name cannot change.',
  tag: 'sources',
  params: Named,
  query: NOTHING,
  body: SourceInput.partial({ name: true }).meta({ id: 'SourceChanges' }),
  responses: {
    200: { description: 'The source', schema: SourceResource },
    404: { description: 'No custom source with this name', schema: ErrorBody },
    409: { description: 'A hook listens to an event that would be deleted', schema: ErrorBody },
  },
  handle: async ({ sources }, { params: { name }, body, principal }) => ({
    status: 200,
    body: await sources.update({ name: principal.name }, name, { name, ...body }),
  }),
});

/** DELETE /api/sources/:name: recorded events of the source are kept. */
export const removeSource = defineRoute({
  method: 'DELETE',
  path: '/api/sources/:name',
  summary: 'Delete a custom source',
  tag: 'sources',
  params: Named,
  query: NOTHING,
  body: NOTHING,
  responses: {
    204: { description: 'Deleted' },
    404: { description: 'No custom source with this name', schema: ErrorBody },
    409: { description: 'A hook listens to the source', schema: ErrorBody },
  },
  handle: async ({ sources }, { params: { name }, principal }) => {
    await sources.remove({ name: principal.name }, name);
    return { status: 204 };
  },
});
