import { z } from 'zod';
import type { AttemptRecord } from '@/lib/delivery/types';

const Headers = z.record(z.string(), z.string());
const Timing = z.number().optional();

const Row = z.object({
  id: z.string(),
  delivery_id: z.string(),
  number: z.int(),
  outcome: z.enum(['delivered', 'rejected', 'unreachable', 'unprepared', 'interrupted']),
  error_class: z.string().nullable(),
  error_message: z.string().nullable(),
  request: z.object({ method: z.string(), url: z.string(), headers: Headers }).nullable(),
  request_body: z.instanceof(Uint8Array).nullable(),
  request_body_bytes: z.int().nullable(),
  response: z.object({ status: z.int(), headers: Headers }).nullable(),
  response_body: z.instanceof(Uint8Array).nullable(),
  response_body_bytes: z.int().nullable(),
  timings: z
    .object({
      queueMs: Timing,
      dnsMs: Timing,
      connectMs: Timing,
      tlsMs: Timing,
      firstByteMs: Timing,
      totalMs: z.number(),
    })
    .nullable(),
  worker: z.string(),
  started_at: z.date(),
});

/** What to select of `attempt` so that toAttempt understands the row. */
export const ATTEMPT_COLUMNS = Object.keys(Row.shape).join(', ');

const toBody = (body: Uint8Array | null, bytes: number | null) => ({
  body: body ?? new Uint8Array(),
  bodyBytes: bytes ?? body?.byteLength ?? 0,
});

/** The attempt out of a row. Throws when the row is not one. */
export const toAttempt = (row: unknown): AttemptRecord => {
  const attempt = Row.parse(row);
  return {
    id: attempt.id,
    deliveryId: attempt.delivery_id,
    number: attempt.number,
    outcome: attempt.outcome,
    errorClass: attempt.error_class,
    errorMessage: attempt.error_message,
    request: attempt.request && {
      ...attempt.request,
      ...toBody(attempt.request_body, attempt.request_body_bytes),
    },
    response: attempt.response && {
      ...attempt.response,
      ...toBody(attempt.response_body, attempt.response_body_bytes),
    },
    timings: attempt.timings,
    worker: attempt.worker,
    startedAt: attempt.started_at,
  };
};
