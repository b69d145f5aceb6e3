import { z } from 'zod';
import { DeliveryRecord } from '@/lib/delivery/delivery-record';
import { toSnakeCaseKeys } from '@/lib/delivery/snake-case';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import { HANDLERS } from '@/lib/handlers/handler-name';

// The API, its OpenAPI document and the console's data layer share these schemas.

const timestamp = z.iso.datetime().describe('UTC, ISO 8601, milliseconds');
const json = z.unknown();

/** The fields of a delivery that the API shows as they are stored, with their names in snake case. */
export const SHOWN_AS_STORED = {
  id: true,
  eventId: true,
  hookId: true,
  source: true,
  event: true,
  handler: true,
  state: true,
  reason: true,
  tries: true,
  responseStatus: true,
  durationMs: true,
  replayOf: true,
} as const;

/** A row of the delivery log, without bodies. */
export const DeliveryRow = z.object({
  ...toSnakeCaseKeys(DeliveryRecord.pick(SHOWN_AS_STORED).shape),
  hook_label: z.string().nullable(),
  /** When the next attempt is due, while pending or retrying. */
  next_attempt_at: timestamp.nullable(),
  created_at: timestamp,
  finished_at: timestamp.nullable(),
});
export type DeliveryRow = z.infer<typeof DeliveryRow>;

/** A body as text if it is UTF-8, otherwise as base64; `bytes` is the size before truncation. */
export const RecordedBody = z.object({
  text: z.string().nullable(),
  base64: z.string().nullable(),
  bytes: z.number().int(),
  truncated: z.boolean(),
});
export type RecordedBody = z.infer<typeof RecordedBody>;

/** The request, the response and the timings of an attempt; credentials masked, bodies truncated. */
export const Exchange = z.object({
  request: z
    .object({
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      body: RecordedBody,
    })
    .nullable(),
  response: z
    .object({
      status: z.number().int(),
      headers: z.record(z.string(), z.string()),
      body: RecordedBody,
    })
    .nullable(),
  timings: z
    .object({
      queue_ms: z.number().nullable(),
      dns_ms: z.number().nullable(),
      connect_ms: z.number().nullable(),
      tls_ms: z.number().nullable(),
      first_byte_ms: z.number().nullable(),
      total_ms: z.number(),
    })
    .nullable(),
});
export type Exchange = z.infer<typeof Exchange>;

export const AttemptDetail = z.object({
  id: z.uuid(),
  number: z.number().int(),
  outcome: z.enum(['delivered', 'rejected', 'unreachable', 'unprepared', 'interrupted']),
  error_class: z.string().nullable(),
  error_message: z.string().nullable(),
  ...Exchange.shape,
  worker: z.string(),
  started_at: timestamp,
});
export type AttemptDetail = z.infer<typeof AttemptDetail>;

export const DeliveryDetail = DeliveryRow.extend({
  detail: json,
  hook_version: z.number().int(),
  hook_removed: z.boolean(),
  event_data: json,
  attempts: z.array(AttemptDetail),
  /** The number of attempts that the retry schedule of the hook allows. */
  max_attempts: z.number().int(),
});
export type DeliveryDetail = z.infer<typeof DeliveryDetail>;

export const EventRow = z.object({
  id: z.uuid(),
  source: z.string(),
  event: z.string(),
  origin: z.string(),
  idempotency_key: z.string().nullable(),
  received_at: timestamp,
});
export type EventRow = z.infer<typeof EventRow>;

/** A hook that was evaluated for an event, and the result. */
export const EvaluatedHook = z.object({
  hook_id: z.guid(),
  hook_label: z.string().nullable(),
  handler: z.enum(HANDLERS),
  version: z.number().int(),
  decision: z.enum(['delivered_to', 'held_back', 'not_matched', 'disabled']),
  /** A sentence: the part that did not match, or the reason for suppression. */
  why: z.string(),
  delivery_id: z.uuid().nullable(),
});
export type EvaluatedHook = z.infer<typeof EvaluatedHook>;

/** An event with its data, without its deliveries. */
export const EventData = EventRow.extend({ data: json });
export type EventData = z.infer<typeof EventData>;

export const EventDetail = EventRow.extend({
  data: json,
  considered: z.array(EvaluatedHook),
  deliveries: z.array(DeliveryRow),
});
export type EventDetail = z.infer<typeof EventDetail>;

/** A page of a list: pass `next` as `after` to get the next page; null on the last page. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), next: z.string().nullable() });

/** Kong's entity with Hookline's own fields, secrets masked. */
export const HookResource = z.object({
  id: z.guid(),
  source: z.string(),
  event: z.string().nullable(),
  handler: z.enum(HANDLERS),
  snooze: z.number().int().nullable(),
  on_change: z.boolean().nullable(),
  config: z.record(z.string(), json),
  created_at: z.number().int(),
  updated_at: z.number().int(),
  label: z.string().nullable(),
  enabled: z.boolean(),
  delivery: DeliverySettings,
  version: z.number().int(),
  /** Whether a secret is stored; `config.secret` is `********` if so. */
  has_secret: z.boolean(),
  /** Config fields that cannot be decrypted; nothing is sent until they are set again. */
  unreadable: z.array(z.string()),
  /** Counts of the last 24 hours, and the time of the last delivery. */
  health: z.object({
    delivered: z.number().int(),
    failed: z.number().int(),
    suppressed: z.number().int(),
    last_fired_at: timestamp.nullable(),
  }),
});
export type HookResource = z.infer<typeof HookResource>;

export const SourceResource = z.object({
  name: z.string(),
  description: z.string().nullable(),
  custom: z.boolean(),
  events: z.array(
    z.object({
      name: z.string(),
      description: z.string().nullable(),
      fields: z.array(z.string()),
      unique: z.array(z.string()).nullable(),
      sample: json,
    }),
  ),
});
export type SourceResource = z.infer<typeof SourceResource>;

export const Overview = z.object({
  hooks: z.object({ total: z.number().int(), enabled: z.number().int() }),
  last_24_hours: z.object({
    events: z.number().int(),
    delivered: z.number().int(),
    failed: z.number().int(),
    suppressed: z.number().int(),
  }),
  waiting: z.number().int(),
  retrying: z.number().int(),
  /** Hourly buckets, oldest first, 24 of them. */
  hours: z.array(
    z.object({
      at: timestamp,
      delivered: z.number().int(),
      failed: z.number().int(),
      suppressed: z.number().int(),
    }),
  ),
  recent_failures: z.array(DeliveryRow),
});
export type Overview = z.infer<typeof Overview>;

export const TokenResource = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  created_by: z.string(),
  created_at: timestamp,
  last_used_at: timestamp.nullable(),
});
export type TokenResource = z.infer<typeof TokenResource>;

/** A created token; its value is shown in this response only. */
export const CreatedToken = TokenResource.extend({ token: z.string() }).meta({
  id: 'CreatedToken',
});
export type CreatedToken = z.infer<typeof CreatedToken>;

/** A version of a hook, secrets masked. */
export const HookVersionResource = z.object({
  id: z.uuid(),
  version: z.number().int(),
  author: z.string(),
  created_at: timestamp,
  /** When the next version was saved or the hook was deleted. */
  retired_at: timestamp.nullable(),
  hook: HookResource.omit({ health: true }),
});
export type HookVersionResource = z.infer<typeof HookVersionResource>;

/** The id of a stored event and of the deliveries it caused. */
export const EventReceipt = z.object({ id: z.uuid(), deliveries: z.array(z.uuid()) });
export type EventReceipt = z.infer<typeof EventReceipt>;

export { Settings as SettingsResource } from '@/lib/settings/settings';

/** The body of every error of `/api`: a message and, by field, what was expected. */
export const ErrorBody = z.object({
  message: z.string(),
  fields: z.record(z.string(), json).optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
