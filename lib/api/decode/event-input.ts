import { z } from 'zod';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Data is not copied key by key, which would cost time and lose `__proto__`.
const data = z
  .custom<Record<string, unknown>>(isObject, 'expected an object')
  .meta({ description: 'The payload of the event, stored unchanged' });

const name = z.string().min(1).max(255);

/** One event in a request. */
export const EventInput = z
  .strictObject({
    source: name.describe('A source listed by GET /api/sources'),
    event: name.describe('One of its events'),
    data,
  })
  .meta({ id: 'EventInput' });
export type EventInput = z.infer<typeof EventInput>;

/** An event in the CloudEvents 1.0 envelope; `id` with `source` serves as its idempotency key. */
export const CloudEvent = z
  .looseObject({
    specversion: z.literal('1.0'),
    id: name,
    source: name.describe('A source listed by GET /api/sources'),
    type: name.describe('One of its events'),
    data,
  })
  .meta({ id: 'CloudEvent' });
export type CloudEvent = z.infer<typeof CloudEvent>;
