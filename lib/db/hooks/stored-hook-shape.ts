import { z } from 'zod';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import type { JsonValue } from '@/lib/fields/json-value';

const text = z.string();
const optionalText = text.nullable().default(null);
const byDefault = DeliverySettings.parse({});

const target = {
  url: text,
  headers: z.record(text, text).default({}),
  secret: optionalText,
  ssl_verify: z.boolean().default(false),
};
const custom = {
  ...target,
  method: text,
  payload: z.record(text, z.custom<JsonValue>()).nullable().default(null),
  payload_format: z.boolean().default(true),
  body: optionalText,
  body_format: z.boolean().default(true),
  headers_format: z.boolean().default(false),
};
const common = {
  id: text,
  source: text,
  event: optionalText,
  snooze: z.number().nullable().default(null),
  on_change: z.boolean().nullable().default(null),
  created_at: z.number(),
  updated_at: z.number(),
  label: optionalText,
  enabled: z.boolean().default(true),
  delivery: z.object({
    timeoutMs: z.number().default(byDefault.timeoutMs),
    retryScheduleSeconds: z.array(z.number()).default(byDefault.retryScheduleSeconds),
    concurrency: z.number().default(byDefault.concurrency),
    successRule: z.enum(['2xx', 'any']).catch(byDefault.successRule),
    jsonHelper: z.boolean().default(byDefault.jsonHelper),
  }),
  version: z.number(),
  versionId: text,
};
const ofHandler = <Name extends string, Config extends z.ZodRawShape>(
  handler: Name,
  config: Config,
) => z.object({ ...common, handler: z.literal(handler), config: z.object(config) });

/**
 * What a stored hook looks like, whichever version of ours stored it. Types only, no rules: a hook
 * that today's rules would refuse was good when it was saved, and must stay readable, or the other
 * hooks would stop with it. What is unknown here was stored by a later version, and is left out.
 */
export const StoredHook = z.discriminatedUnion(
  'handler',
  [
    ofHandler('webhook', target),
    ofHandler('webhook-custom', custom),
    ofHandler('log', {}),
    ofHandler('lambda', { functions: z.array(text) }),
  ],
  { error: 'a stored hook has an unknown handler' },
);
