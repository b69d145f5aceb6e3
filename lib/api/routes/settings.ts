import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { SettingsResource } from '../resources';

/** GET /api/settings. */
export const getSettings = defineRoute({
  method: 'GET',
  path: '/api/settings',
  summary: 'Get the settings',
  tag: 'settings',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  responses: { 200: { description: 'The settings', schema: SettingsResource } },
  handle: async ({ settings }) => ({ status: 200, body: await settings.read() }),
});

/** PATCH /api/settings: updates the settings in the body. */
export const updateSettings = defineRoute({
  method: 'PATCH',
  path: '/api/settings',
  summary: 'Update settings',
  tag: 'settings',
  params: NOTHING,
  query: NOTHING,
  body: z.strictObject(SettingsResource.partial().shape),
  responses: { 200: { description: 'All settings, updated', schema: SettingsResource } },
  handle: async ({ settings }, { body, principal }) => {
    if (Object.keys(body).length === 0) {
      throw new HttpError(400, 'The body must have at least one setting.');
    }
    return { status: 200, body: await settings.update(body, { name: principal.name }) };
  },
});
