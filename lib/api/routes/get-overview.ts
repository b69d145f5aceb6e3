import { defineRoute, NOTHING } from '../define-route';
import { Overview } from '../resources';
import { toDeliveryRow } from '../to-delivery-row';

/** GET /api/overview: the last 24 hours at a glance. */
export const getOverview = defineRoute({
  method: 'GET',
  path: '/api/overview',
  summary: 'Get the last 24 hours at a glance',
  tag: 'overview',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: { description: 'The overview', schema: Overview } },
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
