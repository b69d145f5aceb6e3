import { z } from 'zod';
import { toPage } from '../decode/paging';
import { MAX_EVENT_BYTES } from '../decode/split-batch';
import { defineRoute, NOTHING } from '../define-route';
import { toEventRow } from '../encode/to-event-row';
import { EventData, page } from '../resources';

const MIB = 1024 * 1024;
/**
 * Limits of a response. Every event that can be sent fits: its stored JSON may be larger, because
 * numbers can be longer.
 */
export const DATA_BOUNDS = { maxBytes: 4 * MIB, maxEventBytes: 2 * MAX_EVENT_BYTES };

/** GET /api/event-data: the newest events of a source and event with their data, for previews. */
export const listEventData = defineRoute({
  method: 'GET',
  path: '/api/event-data',
  summary: 'List the newest events with their data, at most 4 MiB',
  tag: 'events',
  params: NOTHING,
  query: z.strictObject({
    source: z.string().optional(),
    event: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50).describe('Maximum number of events'),
  }),
  body: NOTHING,
  responses: { 200: { description: 'The events, newest first', schema: page(EventData) } },
  handle: async ({ events }, { query: { limit, ...filter } }) => {
    const found = await events.listData(filter, limit, DATA_BOUNDS);
    return {
      status: 200,
      body: toPage(found, (event) => ({ ...toEventRow(event), data: event.data })),
    };
  },
});
