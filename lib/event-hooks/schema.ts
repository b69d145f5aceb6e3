import { z } from 'zod';

export const HANDLERS = ['webhook', 'webhook-custom', 'log', 'lambda'] as const;
export const Handler = z.enum(HANDLERS);
export type Handler = z.infer<typeof Handler>;

/** Which gateway we behave like: signature algorithm, `ssl_verify` default (spec §10). */
export const Compatibility = z.enum(['3.4', '3.14']);
export type Compatibility = z.infer<typeof Compatibility>;

const headers = z.record(z.string(), z.string());
const secret = z.string().min(1).nullable().default(null);

export const WebhookConfig = z.strictObject({
  url: z.string(),
  headers: headers.default({}),
  secret,
  ssl_verify: z.boolean().default(false),
});
export type WebhookConfig = z.infer<typeof WebhookConfig>;

export const WebhookCustomConfig = z.strictObject({
  url: z.string(),
  method: z.string(),
  payload: z.record(z.string(), z.json()).nullable().default(null),
  payload_format: z.boolean().default(true),
  body: z.string().nullable().default(null),
  body_format: z.boolean().default(true),
  headers: headers.default({}),
  headers_format: z.boolean().default(false),
  secret,
  ssl_verify: z.boolean().default(false),
});
export type WebhookCustomConfig = z.infer<typeof WebhookCustomConfig>;

export const LogConfig = z.strictObject({});
export type LogConfig = z.infer<typeof LogConfig>;

export const LambdaConfig = z.strictObject({ functions: z.array(z.string()) });
export type LambdaConfig = z.infer<typeof LambdaConfig>;

const common = {
  source: z.string().min(1),
  event: z.string().min(1).nullable().default(null),
  snooze: z.number().int().min(0).nullable().default(null),
  on_change: z.boolean().nullable().default(null),
};

/** What a client may send for Kong's entity (spec §1.1, §1.2). */
export const EventHookInput = z.discriminatedUnion('handler', [
  z.strictObject({ ...common, handler: z.literal('webhook'), config: WebhookConfig }),
  z.strictObject({ ...common, handler: z.literal('webhook-custom'), config: WebhookCustomConfig }),
  z.strictObject({ ...common, handler: z.literal('log'), config: LogConfig.default({}) }),
  z.strictObject({ ...common, handler: z.literal('lambda'), config: LambdaConfig }),
]);
export type EventHookInput = z.infer<typeof EventHookInput>;

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
});
export type DeliverySettings = z.infer<typeof DeliverySettings>;

/** Our own fields beside Kong's. */
export const HooklineFields = z.strictObject({
  label: z.string().trim().min(1).max(120).nullable().default(null),
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

/** The stored hook: Kong's entity, our fields, and the version that is current. */
export type EventHook = KongEventHook & HooklineFields & { version: number; versionId: string };

export type EventHookVersion = {
  id: string;
  hookId: string;
  version: number;
  hook: EventHook;
  createdAt: Date;
  retiredAt: Date | null;
  author: string;
};
