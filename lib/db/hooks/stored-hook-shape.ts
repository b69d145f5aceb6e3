import { z } from 'zod';
import { DeliverySettings, type EventHook } from '@/lib/event-hooks/schema';
import { HANDLER_CONFIGS } from '@/lib/handlers/handler-configs';
import { HANDLERS, type Handler } from '@/lib/handlers/handler-name';

const text = z.string();
const optionalText = text.nullable().default(null);
const byDefault = DeliverySettings.parse({});

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
const variantOf = (handler: Handler) =>
  z.object({
    ...common,
    handler: z.literal(handler),
    config: HANDLER_CONFIGS[handler].stored,
  });
const [first, ...others] = HANDLERS;

/**
 * Reads a stored hook, whichever version of Hookline stored it. It checks types only: a hook that
 * today's rules reject was valid when it was saved, and must stay readable, or the other hooks would
 * stop with it. Unknown fields were stored by a later version, and are dropped.
 */
export const StoredHook = z
  .discriminatedUnion(
    'handler',
    [variantOf(first), ...others.map((handler) => variantOf(handler))],
    { error: 'a stored hook has an unknown handler' },
  )
  // Built in a loop, the union has lost which config belongs to which handler.
  .transform((hook) => hook as EventHook);
