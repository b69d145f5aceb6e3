import { z } from 'zod';
import { expected } from '@/lib/fields/expected';
import { flag } from '@/lib/fields/flag';
import { headers } from '@/lib/fields/headers';
import type { JsonValue } from '@/lib/fields/json-value';
import { targetUrl } from '@/lib/fields/target-url';
import { NOT_STORABLE, optionalText, secret, text } from '@/lib/fields/text';
import { type HandlerConfig, kongRecord } from '../handler-config';

// CONNECT opens a tunnel through a proxy; it is no request to a receiver.
const isMethod = (value: string): boolean => /^[A-Z]+$/.test(value) && value !== 'CONNECT';

const method = text().superRefine((value, context) => {
  if (value !== '' && !isMethod(value))
    context.addIssue({ code: 'custom', message: `invalid value: ${value}` });
});

// Not z.json(): values come from JSON or a form and are JSON already, and walking them once more
// by recursion could exhaust the stack.
const jsonValue = z.custom<JsonValue>((value) => value !== undefined);

// As JSON.stringify writes a NUL; an escaped backslash before it changes nothing.
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

const payload = z
  .record(z.string(), jsonValue, { error: expected('a map') })
  .refine((value) => !NUL.test(JSON.stringify(value)), { error: NOT_STORABLE })
  .nullish()
  .transform((value) => value ?? null);

const input = kongRecord({
  url: targetUrl(),
  method,
  payload,
  payload_format: flag(true),
  body: optionalText(),
  body_format: flag(true),
  headers: headers(),
  headers_format: flag(false),
  secret: secret(),
  ssl_verify: flag(false),
});

export type WebhookCustomConfig = z.infer<typeof input>;

export const webhookCustomConfig = {
  name: 'webhook-custom',
  input: () => input,
  stored: z.object({
    url: z.string(),
    method: z.string(),
    payload: z.record(z.string(), z.custom<JsonValue>()).nullable().default(null),
    payload_format: z.boolean().default(true),
    body: z.string().nullable().default(null),
    body_format: z.boolean().default(true),
    headers: z.record(z.string(), z.string()).default({}),
    headers_format: z.boolean().default(false),
    secret: z.string().nullable().default(null),
    ssl_verify: z.boolean().default(false),
  }),
  fields: {
    url: 'string',
    method: 'string',
    payload: 'json map',
    payload_format: 'boolean',
    body: 'string',
    body_format: 'boolean',
    headers: 'map',
    headers_format: 'boolean',
    secret: 'string',
    ssl_verify: 'boolean',
  },
  code: {
    language: 'template',
    runsIn: 'prepare',
    fields: [
      { name: 'body', enabledBy: 'body_format' },
      { name: 'payload', enabledBy: 'payload_format' },
      { name: 'headers', enabledBy: 'headers_format' },
    ],
  },
  isPingable: false,
} satisfies HandlerConfig<'webhook-custom', WebhookCustomConfig>;
