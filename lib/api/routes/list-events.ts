import { z } from 'zod';
import { defineRoute, NOTHING } from '../define-route';
import { paging, toPage } from '../paging';
import { EventRow, page } from '../resources';
import { ENDS_BEFORE_IT_BEGINS, endsAfterItBegins, timeRange } from '../time-range';
import { toEventRow } from '../to-event-row';

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
      origin: z
        .string()
        .optional()
        .describe('`api`, or `hookline` for what Hookline raises itself'),
      ...timeRange,
      ...paging,
    })
    .refine(endsAfterItBegins, ENDS_BEFORE_IT_BEGINS),
  body: NOTHING,
  answers: { 200: { description: 'A page of events', schema: page(EventRow) } },
  handle: async ({ events }, { query: { limit, after = null, ...filter } }) => ({
    status: 200,
    body: toPage(await events.list(filter, { limit, after }), toEventRow),
  }),
});
