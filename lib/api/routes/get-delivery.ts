import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { toDeliveryDetail } from '../encode/to-delivery-detail';
import { DeliveryDetail, ErrorBody } from '../resources';

/** GET /api/deliveries/:id: one delivery with its attempts. */
export const getDelivery = defineRoute({
  method: 'GET',
  path: '/api/deliveries/:id',
  summary: 'Get a delivery with its requests and responses',
  description:
    'The values of the headers authorization, proxy-authorization, cookie, set-cookie and kong-admin-token, and passwords in URLs, are replaced by ********.',
  tag: 'deliveries',
  params: z.strictObject({ id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  responses: {
    200: { description: 'The delivery', schema: DeliveryDetail },
    404: { description: 'No such delivery, or deleted by retention', schema: ErrorBody },
  },
  handle: async ({ deliveries }, { params: { id } }) => {
    const delivery = await deliveries.find(id);
    if (!delivery) {
      throw new HttpError(404, `There is no delivery ${id}; retention may have deleted it.`);
    }
    return { status: 200, body: toDeliveryDetail(delivery) };
  },
});
