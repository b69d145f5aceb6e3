import type { AttemptResult } from '@/lib/delivery/store';
import type { AttemptRecord } from '@/lib/delivery/types';
import type { Queryable } from '../connection/queryable';
import { toByteas, toInts, toJsons, toTexts, toTimestamps, toUuids } from '../sql/binary-array';
import { RECORD_ATTEMPTS } from '../sql/record-attempts';

const toRequest = ({ request }: AttemptRecord): string | null =>
  request && JSON.stringify({ method: request.method, url: request.url, headers: request.headers });

const toResponse = ({ response }: AttemptRecord): string | null =>
  response && JSON.stringify({ status: response.status, headers: response.headers });

// PostgreSQL cannot store NUL characters in text.
const withoutNul = (text: string | null): string | null => text?.replaceAll('\0', '\\0') ?? null;

/** Writes the results of a worker in one statement. */
export const writeAttempts = async (
  database: Queryable,
  worker: string,
  results: readonly AttemptResult[],
): Promise<void> => {
  if (results.length === 0) return;
  const ids = results.map(({ deliveryId }) => deliveryId);
  const sorted = ids.toSorted();
  const attempts = results.flatMap(({ attempt }) => attempt ?? []);
  await database.query({
    ...RECORD_ATTEMPTS,
    values: [
      worker,
      sorted[0],
      sorted.at(-1),
      toUuids(ids),
      toTexts(results.map(({ state }) => state)),
      toTexts(results.map(({ reason }) => reason)),
      toTimestamps(results.map(({ runAt }) => runAt)),
      toInts(results.map(({ tries }) => tries)),
      toInts(results.map(({ responseStatus }) => responseStatus)),
      toInts(results.map(({ durationMs }) => durationMs)),
      toTimestamps(results.map(({ finishedAt }) => finishedAt)),
      toUuids(attempts.map(({ id }) => id)),
      toUuids(attempts.map(({ deliveryId }) => deliveryId)),
      toInts(attempts.map(({ number }) => number)),
      toTexts(attempts.map(({ outcome }) => outcome)),
      toTexts(attempts.map(({ errorClass }) => errorClass)),
      toTexts(attempts.map(({ errorMessage }) => withoutNul(errorMessage))),
      toJsons(attempts.map(toRequest)),
      toByteas(attempts.map(({ request }) => request?.body ?? null)),
      toInts(attempts.map(({ request }) => request?.bodyBytes ?? null)),
      toJsons(attempts.map(toResponse)),
      toByteas(attempts.map(({ response }) => response?.body ?? null)),
      toInts(attempts.map(({ response }) => response?.bodyBytes ?? null)),
      toJsons(attempts.map(({ timings }) => timings && JSON.stringify(timings))),
      toTimestamps(attempts.map(({ startedAt }) => startedAt)),
    ],
  });
};
