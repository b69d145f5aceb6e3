import type { PreparedRequest } from '@/lib/handlers/prepared';
import type { Timings } from '@/lib/handlers/request/exchange';
import type { HttpExchange } from '@/lib/handlers/request/http-client';
import type { Connection } from './connection';
import { makeResponseReader } from './response-reader';

/** How one exchange ended, and whether its connection may serve another. */
export type Ended =
  | { kind: 'response'; exchange: Extract<HttpExchange, { kind: 'response' }>; reusable: boolean }
  /** `early` when nothing of an answer had come on a connection that had served before. */
  | { kind: 'failed'; error: Error; early: boolean };

/** What is under way; `abort` ends it without a word, the caller knows why. */
export type Running = { abort(): void };

const ABORTED = new Error('aborted');
const round = (ms: number): number => Math.round(ms * 100) / 100;

/** Timings in milliseconds since `begun`; connect phases only if this exchange had to connect. */
export const toTimings = (
  connection: Connection | null,
  begun: number,
  firstByteAt: number | null,
): Timings => {
  const timings: Timings = { totalMs: round(performance.now() - begun) };
  const phases = connection?.phases;
  if (phases && phases.connectedAt >= begun) {
    timings.dnsMs = round(phases.dnsMs);
    timings.connectMs = round(phases.connectMs);
    if (phases.tlsMs !== undefined) timings.tlsMs = round(phases.tlsMs);
  }
  if (firstByteAt !== null) timings.firstByteMs = round(firstByteAt - begun);
  return timings;
};

/** Sends a request on a connection and reads the answer; `done` is called once, unless aborted. */
export const runExchange = (
  connection: Connection,
  request: PreparedRequest,
  path: string,
  begun: number,
  done: (ended: Ended) => void,
): Running => {
  const reader = makeResponseReader();
  const wasConnected = connection.phases !== null;
  let firstByteAt: number | null = null;
  let settled = false;
  let abortRequest: ((error?: Error) => void) | null = null;

  const settle = (ended: Ended): void => {
    if (settled) return;
    settled = true;
    done(ended);
  };
  const succeed = (reusable: boolean): void => {
    const timings = toTimings(connection, begun, firstByteAt);
    const exchange = { kind: 'response', response: reader.finish(), timings } as const;
    settle({ kind: 'response', exchange, reusable });
  };

  // The handler of undici's own requests: header names come as they were received, and nothing is
  // parsed that we do not need.
  connection.client.dispatch(
    { path, method: request.method, headers: request.headers, body: request.body },
    {
      onConnect(abort) {
        abortRequest = abort;
        if (settled) abort(ABORTED);
      },
      onHeaders(status, rawHeaders) {
        // Interim answers come first and are none.
        if (status >= 200) {
          firstByteAt = performance.now();
          reader.start(status, rawHeaders);
        }
        return true;
      },
      onData(chunk) {
        if (reader.add(chunk)) return true;
        succeed(false);
        abortRequest?.(ABORTED);
        return false;
      },
      onComplete() {
        succeed(true);
      },
      onError(error) {
        const isStale = wasConnected && (connection.phases?.connectedAt ?? begun) < begun;
        settle({ kind: 'failed', error, early: isStale && !reader.started() });
      },
    },
  );
  return {
    abort() {
      settled = true;
      abortRequest?.(ABORTED);
    },
  };
};
