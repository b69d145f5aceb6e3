import { z } from 'zod';
import { isStorable, NOT_STORABLE } from '@/lib/fields/text';

export const MAX_RESPONSES = 20;
export const MAX_DELAY_MS = 30_000;
export const MAX_RESPONSE_BYTES = 64 * 1024;

// The characters HTTP allows in a header value, without those outside ASCII that clients decode differently.
const headerValue = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[\x20-\x7e]*$/, { error: 'must be printable ASCII characters' });

/**
 * The headers a scripted response may have. Others are rejected: a cookie, a redirect or a header that a
 * proxy in front of the engine obeys would turn an inbox into a tool for attacks.
 */
export const ScriptedResponseHeaders = z.strictObject({
  'content-type': headerValue.optional(),
  'retry-after': headerValue.optional(),
});
export type ScriptedResponseHeaders = z.infer<typeof ScriptedResponseHeaders>;

/** One response of an inbox's script. */
export const ScriptedResponse = z.strictObject({
  status: z.number().int().min(200).max(599).default(200),
  /** How long the sender waits for it. */
  delayMs: z.number().int().min(0).max(MAX_DELAY_MS).default(0),
  headers: ScriptedResponseHeaders.default({}),
  body: z
    .string()
    .refine(isStorable, { error: NOT_STORABLE })
    .refine((text) => new TextEncoder().encode(text).byteLength <= MAX_RESPONSE_BYTES, {
      error: `at most ${MAX_RESPONSE_BYTES / 1024} KiB`,
    })
    .default(''),
});
export type ScriptedResponse = z.infer<typeof ScriptedResponse>;

const label = z.string().trim().min(1).max(120).refine(isStorable, { error: NOT_STORABLE });
// The first is for the first request and so on; the last is repeated.
const answers = z.array(ScriptedResponse).min(1).max(MAX_RESPONSES);

/** The scripted responses of an inbox. */
export const InboxScript = z.strictObject({ answers });
export type InboxScript = z.infer<typeof InboxScript>;

/** The input that creates an inbox; without a script it responds to everything with 200. */
export const InboxInput = z.strictObject({
  label,
  answers: answers.default([ScriptedResponse.parse({})]),
});
export type InboxInput = z.input<typeof InboxInput>;

/** Changes of an inbox; absent fields are kept. New `answers` and `restart` restart the script. */
export const InboxChanges = z.strictObject({
  label: label.optional(),
  answers: answers.optional(),
  restart: z.boolean().optional(),
});
export type InboxChanges = z.input<typeof InboxChanges>;
