import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { toDeliveryRow } from '../encode/to-delivery-row';
import { DeliveryRow, ErrorBody } from '../resources';

/** POST /api/deliveries/:id/replay: delivers the event again with the current version of the hook. */
export const replayDelivery = defineRoute({
  method: 'POST',
  path: '/api/deliveries/:id/replay',
  summary: 'Replay a delivery',
  description: 'Creates a delivery of the same event with the current version of the hook.',
  tag: 'deliveries',
  params: z.strictObject({ id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  responses: {
    202: { description: 'The new delivery', schema: DeliveryRow },
    404: { description: 'No such delivery, or deleted by retention', schema: ErrorBody },
    409: { description: 'The hook is deleted or disabled', schema: ErrorBody },
  },
  handle: async ({ deliveries, replay, hooks, audit }, { params: { id }, principal }) => {
    const original = await deliveries.find(id);
    const sender = original && (await hooks.find(original.hookId));
    // A delivery of a disabled hook would only be cancelled.
    if (sender && !sender.enabled) {
      throw new HttpError(
        409,
        'The hook of this delivery is disabled. Enable it to replay the delivery.',
      );
    }
    const replayed = await replay(id);
    if (replayed === 'not found') {
      throw new HttpError(404, `There is no delivery ${id}; retention may have deleted it.`);
    }
    if (replayed === 'hook removed') {
      throw new HttpError(
        409,
        'The hook of this delivery is deleted, so the delivery cannot be replayed.',
      );
    }
    await audit.append({
      actor: { name: principal.name },
      action: 'replay',
      entity: 'delivery',
      entityId: id,
      after: { replayed_as: replayed.id },
    });
    const hook = await hooks.find(replayed.hookId);
    return { status: 202, body: toDeliveryRow({ ...replayed, hookLabel: hook?.label ?? null }) };
  },
});
