import type { AttemptResult } from '@/lib/delivery/store';
import type { AttemptRecord } from '@/lib/delivery/types';
import { RECORD_ATTEMPTS } from './sql/record-attempts';
import type { Queryable } from './write-plan';

type Body = { text: string | null; bytes: Buffer | null };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NOTHING: Body = { text: null, bytes: null };

// Text is half the size of the hex of its bytes; PostgreSQL takes any text but the NUL character.
const toBody = (sent: { body: Uint8Array } | null): Body => {
  if (sent === null) return NOTHING;
  const { body } = sent;
  if (!body.includes(0)) {
    try {
      return { text: decoder.decode(body), bytes: null };
    } catch {
      // Not text: as bytes, then.
    }
  }
  return { text: null, bytes: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
};

const toRequest = ({ request }: AttemptRecord): string | null =>
  request && JSON.stringify({ method: request.method, url: request.url, headers: request.headers });

const toResponse = ({ response }: AttemptRecord): string | null =>
  response && JSON.stringify({ status: response.status, headers: response.headers });

const withoutNul = (text: string | null): string | null => text?.replaceAll('\0', '\\0') ?? null;

/** Writes the results of one worker in one statement (lib/delivery/store.ts). */
export const writeAttempts = async (
  database: Queryable,
  worker: string,
  results: readonly AttemptResult[],
): Promise<void> => {
  if (results.length === 0) return;
  const ids = results.map(({ deliveryId }) => deliveryId).sort();
  const attempts = results.flatMap(({ attempt }) => attempt ?? []);
  const requests = attempts.map(({ request }) => toBody(request));
  const responses = attempts.map(({ response }) => toBody(response));
  await database.query({
    ...RECORD_ATTEMPTS,
    values: [
      worker,
      ids[0],
      ids.at(-1),
      results.map(({ deliveryId }) => deliveryId),
      results.map(({ state }) => state),
      results.map(({ reason }) => reason),
      results.map(({ runAt }) => runAt.toISOString()),
      results.map(({ tries }) => tries),
      results.map(({ responseStatus }) => responseStatus),
      results.map(({ durationMs }) => durationMs),
      results.map(({ finishedAt }) => finishedAt?.toISOString()),
      attempts.map(({ id }) => id),
      attempts.map(({ deliveryId }) => deliveryId),
      attempts.map(({ number }) => number),
      attempts.map(({ outcome }) => outcome),
      attempts.map(({ errorClass }) => errorClass),
      attempts.map(({ errorMessage }) => withoutNul(errorMessage)),
      attempts.map(toRequest),
      requests.map(({ text }) => text),
      requests.map(({ bytes }) => bytes),
      attempts.map(({ request }) => request?.bodyBytes),
      attempts.map(toResponse),
      responses.map(({ text }) => text),
      responses.map(({ bytes }) => bytes),
      attempts.map(({ response }) => response?.bodyBytes),
      attempts.map(({ timings }) => timings && JSON.stringify(timings)),
      attempts.map(({ startedAt }) => startedAt.toISOString()),
    ],
  });
};
