import type { PreparedRequest } from '@/lib/handlers/prepared';
import type { Timings } from '@/lib/handlers/request/exchange';
import type { HttpExchange } from '@/lib/handlers/request/http-client';
import type { Connection } from './connection';
import { makeResponseReader } from './response-reader';

/** The result of an exchange; `reusable` connections can serve another one. */
export type Ended =
  | { kind: 'response'; exchange: Extract<HttpExchange, { kind: 'response' }>; reusable: boolean }
  /** `stale` when a connection that was used before failed without any response. */
  | { kind: 'failed'; error: Error; stale: boolean };

/** A running exchange; `abort` ends it without calling `done`. */
export type Running = { abort(): void };

const ABORTED = new Error('aborted');
const round = (ms: number): number => Math.round(ms * 100) / 100;

/** Returns timings in milliseconds since `begun`; connect phases only if this exchange connected. */
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

/** Sends a request over a connection and reads the response. Calls `done` once, unless aborted. */
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

  // undici's dispatch handler keeps the case of header names, and parses nothing we do not need.
  connection.client.dispatch(
    { path, method: request.method, headers: request.headers, body: request.body },
    {
      onConnect(abort) {
        abortRequest = abort;
        if (settled) abort(ABORTED);
      },
      onHeaders(status, rawHeaders) {
        // Interim responses precede the final one.
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
        settle({ kind: 'failed', error, stale: isStale && !reader.started() });
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
