import { z } from 'zod';
import { defineRoute, NOTHING } from '../define-route';
import { toPage } from '../paging';
import { EventData, page } from '../resources';
import { MAX_EVENT_BYTES } from '../split-batch';
import { toEventRow } from '../to-event-row';

const MIB = 1024 * 1024;
/**
 * What an answer may hold: enough of usual events, and each that can be sent, whose numbers may take
 * more room as they are stored.
 */
export const DATA_BOUNDS = { maxBytes: 4 * MIB, maxEventBytes: 2 * MAX_EVENT_BYTES };

/** GET /api/event-data: the newest events of a kind with their data, to try a hook on. */
export const listEventData = defineRoute({
  method: 'GET',
  path: '/api/event-data',
  summary:
    'List the newest events of a kind with their data: at most 4 MiB of it, the newest first',
  tag: 'events',
  params: NOTHING,
  query: z.strictObject({
    source: z.string().optional(),
    event: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50).describe('Events in one answer'),
  }),
  body: NOTHING,
  answers: { 200: { description: 'The events, newest first', schema: page(EventData) } },
  handle: async ({ events }, { query: { limit, ...filter } }) => {
    const found = await events.listData(filter, limit, DATA_BOUNDS);
    return {
      status: 200,
      body: toPage(found, (event) => ({ ...toEventRow(event), data: event.data })),
    };
  },
});
