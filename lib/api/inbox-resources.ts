import { z } from 'zod';
import { SIGNATURE_FAULTS } from '@/lib/handlers/request/check-signature';
import { InboxAnswer } from '@/lib/receiver/schema';
import { RecordedBody } from './resources';

const timestamp = z.iso.datetime().describe('UTC, ISO 8601, milliseconds');

/** An address on this server that keeps what is sent to it and answers from a script. */
export const InboxResource = z
  .object({
    id: z.uuid(),
    /** The secret part of `url`. */
    token: z.string(),
    /** Where to point a hook. */
    url: z.url(),
    label: z.string(),
    /** The first is for the first request, and so on; the last is repeated. */
    answers: z.array(InboxAnswer),
    /** Requests answered since the script began; the index of the next answer until that is the last. */
    answered: z.number().int(),
    /** Requests that are kept. */
    requests: z.number().int(),
    last_received_at: timestamp.nullable(),
    created_at: timestamp,
  })
  .meta({ id: 'InboxResource' });
export type InboxResource = z.infer<typeof InboxResource>;

/** A row of what an inbox received: never carries headers or body. */
export const InboxRequestRow = z
  .object({
    id: z.uuid(),
    received_at: timestamp,
    method: z.string(),
    /** With `/receive/` and the token. */
    path_and_query: z.string(),
    body_bytes: z.number().int(),
    answer: z.object({
      status: z.number().int(),
      delayMs: z.number().int(),
      leftAfterMs: z
        .number()
        .int()
        .optional()
        .describe('When the sender left before this answer, after so many milliseconds'),
    }),
  })
  .meta({ id: 'InboxRequestRow' });
export type InboxRequestRow = z.infer<typeof InboxRequestRow>;

export const InboxRequestResource = InboxRequestRow.extend({
  /** In the order and spelling of the sender; a name may come more than once. Cookies are masked. */
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: RecordedBody,
}).meta({ id: 'InboxRequestResource' });
export type InboxRequestResource = z.infer<typeof InboxRequestResource>;

/** Whether a request was signed with a hook's secret, and why not. */
export const SignatureCheck = z
  .object({
    fits: z.boolean(),
    why: z.enum(SIGNATURE_FAULTS).nullable(),
    /** The version of the hook that sent it, by whose secret it is checked; null: by that of now. */
    version: z.number().int().nullable(),
  })
  .meta({ id: 'SignatureCheck' });
export type SignatureCheck = z.infer<typeof SignatureCheck>;
