import { z } from 'zod';
import { toPage } from '../paging';
import { EventData, page } from '../resources';
import { defineRoute, NOTHING } from '../route';
import { toEventRow } from '../to-event-row';

const MAX_ANSWER_CHARACTERS = 4 * 1024 * 1024;

/** GET /api/event-data: the newest events of a kind with their data, to try a hook on. */
export const listEventData = defineRoute({
  method: 'GET',
  path: '/api/event-data',
  summary: 'List the newest events of a kind with their data, at most 4 MiB of it',
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
    const { rows, more } = await events.list(filter, { limit, after: null });
    const found: EventData[] = [];
    let characters = 0;
    for (const { id } of rows) {
      const event = await events.find(id);
      // Retention may have taken it meanwhile.
      if (event === null) continue;
      characters += JSON.stringify(event.data).length;
      if (characters > MAX_ANSWER_CHARACTERS && found.length > 0) break;
      found.push({ ...toEventRow(event), data: event.data });
    }
    const cut = more || found.length < rows.length;
    return { status: 200, body: toPage({ rows: found, more: cut }, (event) => event) };
  },
});
