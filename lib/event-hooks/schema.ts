import { z } from 'zod';
import { expected } from '@/lib/fields/expected';
import { optionalFlag } from '@/lib/fields/flag';
import { optionalSeconds, unixSeconds } from '@/lib/fields/integer';
import { isStorable, NOT_STORABLE, name } from '@/lib/fields/text';
import { uuid } from '@/lib/fields/uuid';
import type { Compatibility } from '@/lib/handlers/compatibility';
import { kongRecord } from '@/lib/handlers/handler-config';
import { type ConfigOf, HANDLER_CONFIGS } from '@/lib/handlers/handler-configs';
import { HANDLERS, type Handler } from '@/lib/handlers/handler-name';
import { SuccessRule } from '@/lib/handlers/success-rule';
import type { Unreadable } from '@/lib/handlers/unreadable';

// A config that is absent or null counts as empty, so that the error names its missing fields.
const configOf = <Config extends z.ZodType>(config: Config) =>
  z.preprocess((value: unknown) => value ?? {}, config);

const common = {
  source: name(),
  event: name()
    .nullish()
    .transform((value) => value ?? null),
  snooze: optionalSeconds(),
  on_change: optionalFlag(),
};

// The handler selects the schema of everything else; without a known one, only its own error is
// reported (spec §1.3).
const toHandlerError = (input: unknown) => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return expected('a record')({ input });
  const handler = 'handler' in input ? input.handler : undefined;
  return typeof handler === 'string'
    ? `unknown type: ${handler}`
    : expected('a string')({ input: handler });
};

/** A hook's fields, with the config of its handler. */
type WithHandler<Fields> = {
  [Name in Handler]: Fields & { handler: Name; config: ConfigOf<Name> };
}[Handler];

const unionOf = <Extra extends z.ZodRawShape>(compatibility: Compatibility, extra: Extra) => {
  const fields = { ...common, ...extra };
  const variantOf = (handler: Handler) =>
    kongRecord({
      ...fields,
      handler: z.literal(handler),
      config: configOf(HANDLER_CONFIGS[handler].input(compatibility)),
    });
  const [first, ...others] = HANDLERS;
  const union = z.discriminatedUnion(
    'handler',
    [variantOf(first), ...others.map((handler) => variantOf(handler))],
    { error: (issue) => toHandlerError(issue.input) },
  );
  // Built in a loop, the union has lost which config belongs to which handler.
  return union as unknown as z.ZodType<
    WithHandler<z.infer<z.ZodObject<typeof fields>>>,
    z.input<typeof union>
  >;
};

const inputs = { '3.4': unionOf('3.4', {}), '3.14': unionOf('3.14', {}) };

/**
 * Returns the schema of user input for Kong's entity (spec §1.1, §1.2), with the defaults of a gateway
 * version. Issues carry Kong's messages and the field's path, so the same schema serves a form.
 */
export const makeEventHookInput = (compatibility: Compatibility) => inputs[compatibility];

export const EventHookInput = inputs['3.4'];
export type EventHookInput = z.infer<typeof EventHookInput>;

const autoFields = {
  id: uuid().nullish(),
  created_at: unixSeconds().nullish(),
  updated_at: unixSeconds().nullish(),
};
const bodies = { '3.4': unionOf('3.4', autoFields), '3.14': unionOf('3.14', autoFields) };

/** As makeEventHookInput, plus the fields the server sets unless a client sends them. */
export const makeEventHookBody = (compatibility: Compatibility) => bodies[compatibility];
export type EventHookBody = z.infer<(typeof bodies)['3.4']>;

/** Delivery settings of a hook; Kong has none, and its API never returns them. */
export const DeliverySettings = z.strictObject({
  /** The time limit of a request, from connect to the last byte. */
  timeoutMs: z.number().int().min(100).max(120_000).default(10_000),
  /** Seconds before each retry; its length + 1 is the number of attempts. */
  retryScheduleSeconds: z
    .array(z.number().int().min(1).max(604_800))
    .max(20)
    .default([5, 30, 120, 600, 3_600, 14_400, 43_200]),
  /** The maximum number of concurrent requests of this hook in one worker process. */
  concurrency: z.number().int().min(1).max(100).default(10),
  successRule: SuccessRule.default('2xx'),
  /** Enables `json(value)` in templates, which Kong lacks: a quote then cannot break a JSON body. */
  jsonHelper: z.boolean().default(false),
});
export type DeliverySettings = z.infer<typeof DeliverySettings>;

/** Hookline's own fields, in addition to Kong's. */
export const HooklineFields = z.strictObject({
  label: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine(isStorable, { error: NOT_STORABLE })
    .nullable()
    .default(null),
  enabled: z.boolean().default(true),
  delivery: DeliverySettings.default(DeliverySettings.parse({})),
});
export type HooklineFields = z.infer<typeof HooklineFields>;

/** Kong's entity as its API returns it: nulls included, times in Unix seconds (spec §1.1). */
export type KongEventHook = EventHookInput & {
  id: string;
  created_at: number;
  updated_at: number;
};

/** The stored hook: Kong's entity, Hookline's fields, and the current version. */
export type EventHook = KongEventHook &
  HooklineFields & { version: number; versionId: string; unreadable?: Unreadable };

export type EventHookVersion = {
  id: string;
  hookId: string;
  version: number;
  hook: EventHook;
  createdAt: Date;
  retiredAt: Date | null;
  author: string;
};
