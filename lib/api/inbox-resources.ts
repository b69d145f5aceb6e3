import { z } from 'zod';
import { SIGNATURE_FAULTS } from '@/lib/handlers/request/check-signature';
import { ScriptedResponse } from '@/lib/receiver/schema';
import { RecordedBody } from './resources';

const timestamp = z.iso.datetime().describe('UTC, ISO 8601, milliseconds');

/** A URL on this server that records requests and returns scripted responses. */
export const InboxResource = z
  .object({
    id: z.uuid(),
    /** The secret part of `url`. */
    token: z.string(),
    /** The URL to configure in a hook. */
    url: z.url(),
    label: z.string(),
    /** Scripted responses: the first for the first request and so on; the last is repeated. */
    answers: z.array(ScriptedResponse),
    /** Responses since the script started; the index of the next one until the last is repeated. */
    answered: z.number().int(),
    /** Number of recorded requests. */
    requests: z.number().int(),
    last_received_at: timestamp.nullable(),
    created_at: timestamp,
  })
  .meta({ id: 'InboxResource' });
export type InboxResource = z.infer<typeof InboxResource>;

/** A recorded request in the list of an inbox, without headers and body. */
export const InboxRequestRow = z
  .object({
    id: z.uuid(),
    received_at: timestamp,
    method: z.string(),
    /** Includes `/receive/` and the token. */
    path_and_query: z.string(),
    body_bytes: z.number().int(),
    answer: z.object({
      status: z.number().int(),
      delayMs: z.number().int(),
      leftAfterMs: z
        .number()
        .int()
        .optional()
        .describe('Milliseconds after which the sender disconnected, if before the response'),
    }),
  })
  .meta({ id: 'InboxRequestRow' });
export type InboxRequestRow = z.infer<typeof InboxRequestRow>;

export const InboxRequestResource = InboxRequestRow.extend({
  /** In the order and case received; a name may occur more than once. Cookies are masked. */
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: RecordedBody,
}).meta({ id: 'InboxRequestResource' });
export type InboxRequestResource = z.infer<typeof InboxRequestResource>;

/** The result of verifying a request's signature with the secret of a hook. */
export const SignatureCheck = z
  .object({
    fits: z.boolean(),
    why: z.enum(SIGNATURE_FAULTS).nullable(),
    /** The version whose secret was used; null when it was the current secret. */
    version: z.number().int().nullable(),
  })
  .meta({ id: 'SignatureCheck' });
export type SignatureCheck = z.infer<typeof SignatureCheck>;
