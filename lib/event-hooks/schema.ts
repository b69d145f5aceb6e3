import { z } from 'zod';
import { expected, UNKNOWN_FIELD } from '@/lib/fields/expected';
import { flag, optionalFlag } from '@/lib/fields/flag';
import { headers } from '@/lib/fields/headers';
import { optionalSeconds, unixSeconds } from '@/lib/fields/integer';
import { targetUrl } from '@/lib/fields/target-url';
import { isStorable, NOT_STORABLE, name, optionalText, secret } from '@/lib/fields/text';
import { uuid } from '@/lib/fields/uuid';
import { functions } from './fields/functions';
import { method } from './fields/method';
import { payload } from './fields/payload';

export const HANDLERS = ['webhook', 'webhook-custom', 'log', 'lambda'] as const;
export const Handler = z.enum(HANDLERS);
export type Handler = z.infer<typeof Handler>;

/** Which gateway we behave like: signature algorithm, `ssl_verify` default (spec §10). */
export const COMPATIBILITIES = ['3.4', '3.14'] as const;
export const Compatibility = z.enum(COMPATIBILITIES);
export type Compatibility = z.infer<typeof Compatibility>;

const record = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? UNKNOWN_FIELD : expected('a record')(issue),
  });

// A config that is absent or null is an empty one, so that its missing fields are what is reported.
const configOf = <Config extends z.ZodType>(config: Config) =>
  z.preprocess((value: z.input<Config> | null | undefined) => value ?? {}, config);

const webhookConfig = (sslVerify: boolean) =>
  record({
    url: targetUrl(),
    headers: headers(),
    secret: secret(),
    ssl_verify: flag(sslVerify),
  });

export const WebhookConfig = webhookConfig(false);
export type WebhookConfig = z.infer<typeof WebhookConfig>;

export const WebhookCustomConfig = record({
  url: targetUrl(),
  method: method(),
  payload: payload(),
  payload_format: flag(true),
  body: optionalText(),
  body_format: flag(true),
  headers: headers(),
  headers_format: flag(false),
  secret: secret(),
  ssl_verify: flag(false),
});
export type WebhookCustomConfig = z.infer<typeof WebhookCustomConfig>;

export const LogConfig = record({});
export type LogConfig = z.infer<typeof LogConfig>;

export const LambdaConfig = record({ functions: functions() });
export type LambdaConfig = z.infer<typeof LambdaConfig>;

const common = {
  source: name(),
  event: name()
    .nullish()
    .transform((value) => value ?? null),
  snooze: optionalSeconds(),
  on_change: optionalFlag(),
};

// The handler selects everything else; without a known one nothing else is worth saying (spec §1.3).
const complainOfHandler = (input: unknown) => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return expected('a record')({ input });
  const handler = 'handler' in input ? input.handler : undefined;
  return typeof handler === 'string'
    ? `unknown type: ${handler}`
    : expected('a string')({ input: handler });
};

const unionOf = <Extra extends z.ZodRawShape>(compatibility: Compatibility, extra: Extra) => {
  const webhook = webhookConfig(compatibility === '3.14');
  return z.discriminatedUnion(
    'handler',
    [
      record({
        ...common,
        ...extra,
        handler: z.literal('webhook'),
        config: configOf(webhook),
      }),
      record({
        ...common,
        ...extra,
        handler: z.literal('webhook-custom'),
        config: configOf(WebhookCustomConfig),
      }),
      record({
        ...common,
        ...extra,
        handler: z.literal('log'),
        config: configOf(LogConfig),
      }),
      record({
        ...common,
        ...extra,
        handler: z.literal('lambda'),
        config: configOf(LambdaConfig),
      }),
    ],
    { error: (issue) => complainOfHandler(issue.input) },
  );
};

const inputs = { '3.4': unionOf('3.4', {}), '3.14': unionOf('3.14', {}) };

/**
 * What a person may enter for Kong's entity (spec §1.1, §1.2), with the defaults of a gateway
 * version. Issues carry Kong's texts and the field's path, so the same schema serves a form.
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

/** As makeEventHookInput, plus the fields the server makes when a client does not send them. */
export const makeEventHookBody = (compatibility: Compatibility) => bodies[compatibility];
export type EventHookBody = z.infer<(typeof bodies)['3.4']>;

/** How we deliver, per hook; Kong has no such settings and never shows them. */
export const DeliverySettings = z.strictObject({
  /** Whole request, connect to last byte. */
  timeoutMs: z.number().int().min(100).max(120_000).default(10_000),
  /** Seconds to wait before each further attempt; its length + 1 is the number of attempts. */
  retryScheduleSeconds: z
    .array(z.number().int().min(1).max(604_800))
    .max(20)
    .default([5, 30, 120, 600, 3_600, 14_400, 43_200]),
  /** Requests of this hook under way at once, in one worker process. */
  concurrency: z.number().int().min(1).max(100).default(10),
  /** `2xx`, or `any`: Kong's reading, where a response of any status counts (spec §5.5). */
  successRule: z.enum(['2xx', 'any']).default('2xx'),
  /** Templates may say `json(value)`, which Kong's cannot: a quote then cannot break a JSON body. */
  jsonHelper: z.boolean().default(false),
});
export type DeliverySettings = z.infer<typeof DeliverySettings>;

/** Our own fields beside Kong's. */
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

/**
 * What of a stored hook cannot be decrypted, still encrypted, so that it is not lost before its key
 * is back. In the config a mask stands in its place, which nothing may be sent with.
 */
export type Unreadable = { secret: string | null; headers: Readonly<Record<string, string>> };

/** The stored hook: Kong's entity, our fields, and the version that is current. */
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
