import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { DeliveryRow, ErrorBody } from '../resources';
import { toDeliveryRow } from '../to-delivery-row';

/** POST /api/deliveries/:id/replay: the same event again, by the hook as it is now. */
export const replayDelivery = defineRoute({
  method: 'POST',
  path: '/api/deliveries/:id/replay',
  summary: 'Deliver an event again',
  description: 'Makes a new delivery of the same event by the current version of the hook.',
  tag: 'deliveries',
  params: z.strictObject({ id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  answers: {
    202: { description: 'The new delivery', schema: DeliveryRow },
    404: { description: 'No such delivery, or no longer kept', schema: ErrorBody },
    409: { description: 'Its hook has been removed, or is switched off', schema: ErrorBody },
  },
  handle: async ({ deliveries, replay, hooks, audit }, { params: { id }, principal }) => {
    const original = await deliveries.find(id);
    const sender = original && (await hooks.find(original.hookId));
    // It would only be cancelled when it comes to be sent.
    if (sender && !sender.enabled) {
      throw new HttpError(
        409,
        'The hook of this delivery is switched off: enable it, then replay.',
      );
    }
    const replayed = await replay(id);
    if (replayed === 'not found') {
      throw new HttpError(404, `There is no delivery ${id}; it may be past its retention.`);
    }
    if (replayed === 'hook removed') {
      throw new HttpError(
        409,
        'The hook of this delivery has been removed, so nothing can send it.',
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
