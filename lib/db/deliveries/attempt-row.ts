import { z } from 'zod';
import type { AttemptRecord } from '@/lib/delivery/types';
import type { Attempt } from '../generated/client';

const Headers = z.record(z.string(), z.string());
const Timing = z.number().optional();

const Request = z.object({ method: z.string(), url: z.string(), headers: Headers }).nullable();
const Response = z.object({ status: z.int(), headers: Headers }).nullable();
const Timings = z
  .object({
    queueMs: Timing,
    dnsMs: Timing,
    connectMs: Timing,
    tlsMs: Timing,
    firstByteMs: Timing,
    totalMs: z.number(),
  })
  .nullable();

const toBody = (body: Uint8Array | null, bytes: number | null) => ({
  body: body ?? new Uint8Array(),
  bodyBytes: bytes ?? body?.byteLength ?? 0,
});

/** Converts a row of `attempt` to the attempt. Throws when one of its JSON columns is malformed. */
export const toAttempt = ({
  requestBody,
  requestBodyBytes,
  responseBody,
  responseBodyBytes,
  ...row
}: Attempt): AttemptRecord => {
  const request = Request.parse(row.request);
  const response = Response.parse(row.response);
  return {
    ...row,
    request: request && { ...request, ...toBody(requestBody, requestBodyBytes) },
    response: response && { ...response, ...toBody(responseBody, responseBodyBytes) },
    timings: Timings.parse(row.timings),
  };
};
