import { defineRoute, NOTHING } from '../define-route';
import { toDeliveryRow } from '../encode/to-delivery-row';
import { Overview } from '../resources';

/** GET /api/overview: a summary of the last 24 hours. */
export const getOverview = defineRoute({
  method: 'GET',
  path: '/api/overview',
  summary: 'Get a summary of the last 24 hours',
  tag: 'overview',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  responses: { 200: { description: 'The overview', schema: Overview } },
  handle: async ({ overview, clock }) => {
    const { last24Hours, hours, recentFailures, ...figures } = await overview.read(clock());
    const body: Overview = {
      ...figures,
      last_24_hours: last24Hours,
      hours: hours.map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts })),
      recent_failures: recentFailures.map(toDeliveryRow),
    };
    return { status: 200, body };
  },
});
