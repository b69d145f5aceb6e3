import { z } from 'zod';
import { DeliveryState } from '@/lib/delivery/delivery-record';
import { paging, toPage } from '../decode/paging';
import { isOrderedRange, timeRange, UNORDERED_RANGE } from '../decode/time-filter';
import { defineRoute, NOTHING } from '../define-route';
import { toDeliveryRow } from '../encode/to-delivery-row';
import { DeliveryRow, page } from '../resources';

// The limit of the database column.
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
      hook: z.guid().optional().describe('Id of a hook, including deleted hooks'),
      version: z.coerce
        .number()
        .int()
        .min(1)
        .max(MAX_VERSION)
        .optional()
        .describe('Version of the hook that made the deliveries; requires hook'),
      state: z
        .array(DeliveryState)
        .optional()
        .describe('May be repeated to match any of several states'),
      source: z.string().optional(),
      event: z.string().optional(),
      ...timeRange,
      ...paging,
    })
    .refine(({ hook, version }) => version === undefined || hook !== undefined, {
      path: ['version'],
      message: 'requires hook',
    })
    .refine(isOrderedRange, UNORDERED_RANGE),
  body: NOTHING,
  responses: { 200: { description: 'A page of deliveries', schema: page(DeliveryRow) } },
  handle: async ({ deliveries }, { query: { limit, after = null, state: states, ...filter } }) => ({
    status: 200,
    body: toPage(await deliveries.list({ ...filter, states }, { limit, after }), toDeliveryRow),
  }),
});
