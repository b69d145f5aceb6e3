import { z } from 'zod';
import { defineRoute, NOTHING } from '../define-route';
import { paging, toPage } from '../paging';
import { DeliveryRow, DeliveryStateName, page } from '../resources';
import { ENDS_BEFORE_IT_BEGINS, endsAfterItBegins, timeRange } from '../time-range';
import { toDeliveryRow } from '../to-delivery-row';

// What the column of a version holds at most.
const MAX_VERSION = 2_147_483_647;

/** GET /api/deliveries: the delivery log, newest first. */
export const listDeliveries = defineRoute({
  method: 'GET',
  path: '/api/deliveries',
  summary: 'List deliveries',
  tag: 'deliveries',
  params: NOTHING,
  query: z
    .strictObject({
      hook: z.guid().optional().describe('Id of a hook, also of one that was removed'),
      version: z.coerce
        .number()
        .int()
        .min(1)
        .max(MAX_VERSION)
        .optional()
        .describe('Version of that hook which made them; needs hook'),
      state: z.array(DeliveryStateName).optional().describe('May be repeated: any of them'),
      source: z.string().optional(),
      event: z.string().optional(),
      ...timeRange,
      ...paging,
    })
    .refine(({ hook, version }) => version === undefined || hook !== undefined, {
      path: ['version'],
      message: 'needs the hook it is a version of',
    })
    .refine(endsAfterItBegins, ENDS_BEFORE_IT_BEGINS),
  body: NOTHING,
  answers: { 200: { description: 'A page of deliveries', schema: page(DeliveryRow) } },
  handle: async ({ deliveries }, { query: { limit, after = null, state: states, ...filter } }) => ({
    status: 200,
    body: toPage(await deliveries.list({ ...filter, states }, { limit, after }), toDeliveryRow),
  }),
});
