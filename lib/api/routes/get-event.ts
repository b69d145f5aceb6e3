import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { toDeliveryRow } from '../encode/to-delivery-row';
import { toEventRow } from '../encode/to-event-row';
import { listEvaluatedHooks } from '../list-evaluated-hooks';
import { ErrorBody, EventDetail } from '../resources';

/** GET /api/events/:id: the event, with the result and the reason for every hook that existed then. */
export const getEvent = defineRoute({
  method: 'GET',
  path: '/api/events/:id',
  summary: 'Get an event with every evaluated hook and the result',
  tag: 'events',
  params: z.strictObject({ id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  responses: {
    200: { description: 'The event', schema: EventDetail },
    404: { description: 'No such event, or deleted by retention', schema: ErrorBody },
  },
  handle: async ({ events, deliveries, versions }, { params: { id } }) => {
    const event = await events.find(id);
    if (!event) throw new HttpError(404, `There is no event ${id}; retention may have deleted it.`);
    const rows = await deliveries.listByEvent(id);
    const named = [...new Set(rows.map(({ versionId }) => versionId))];
    const inEffect = await versions.listInEffect(event.receivedAt, named);
    const body: EventDetail = {
      ...toEventRow(event),
      data: event.data,
      considered: listEvaluatedHooks(event, inEffect, rows),
      deliveries: rows.map(toDeliveryRow),
    };
    return { status: 200, body };
  },
});
