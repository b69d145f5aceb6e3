import { z } from 'zod';
import { paging, toPage } from '../decode/paging';
import { isOrderedRange, timeRange, UNORDERED_RANGE } from '../decode/time-filter';
import { defineRoute, NOTHING } from '../define-route';
import { toEventRow } from '../encode/to-event-row';
import { EventRow, page } from '../resources';

/** GET /api/events: the event log, newest first. */
export const listEvents = defineRoute({
  method: 'GET',
  path: '/api/events',
  summary: 'List events',
  tag: 'events',
  params: NOTHING,
  query: z
    .strictObject({
      source: z.string().optional(),
      event: z.string().optional(),
      origin: z.string().optional().describe('`api`, or `hookline` for events of Hookline itself'),
      ...timeRange,
      ...paging,
    })
    .refine(isOrderedRange, UNORDERED_RANGE),
  body: NOTHING,
  responses: { 200: { description: 'A page of events', schema: page(EventRow) } },
  handle: async ({ events }, { query: { limit, after = null, ...filter } }) => ({
    status: 200,
    body: toPage(await events.list(filter, { limit, after }), toEventRow),
  }),
});
