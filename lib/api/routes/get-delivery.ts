import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { DeliveryDetail, ErrorBody } from '../resources';
import { toDeliveryDetail } from '../to-delivery-detail';

/** GET /api/deliveries/:id: one delivery with its attempts. */
export const getDelivery = defineRoute({
  method: 'GET',
  path: '/api/deliveries/:id',
  summary: 'Get a delivery, with what was sent and what came back',
  description:
    'Values of the headers authorization, proxy-authorization, cookie, set-cookie and kong-admin-token, and a password within an address, read ********.',
  tag: 'deliveries',
  params: z.strictObject({ id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  answers: {
    200: { description: 'The delivery', schema: DeliveryDetail },
    404: { description: 'No such delivery, or no longer kept', schema: ErrorBody },
  },
  handle: async ({ deliveries }, { params: { id } }) => {
    const delivery = await deliveries.find(id);
    if (!delivery) {
      throw new HttpError(404, `There is no delivery ${id}; it may be past its retention.`);
    }
    return { status: 200, body: toDeliveryDetail(delivery) };
  },
});
