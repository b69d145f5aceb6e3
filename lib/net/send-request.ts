import type { PreparedRequest } from '@/lib/handlers/prepared';
import type { HttpExchange } from '@/lib/handlers/request/http-client';
import type { Interruption } from '@/lib/handlers/request/interruption';
import type { Connection } from './connection';
import type { ConnectionPool } from './connection-pool';
import { describeError } from './describe-error';
import { type Ended, type Running, runExchange, toTimings } from './exchange';

/** The parts of a URL: `host` for messages, `path` with the query. */
export type Target = { origin: string; host: string; path: string };

/**
 * Sends a request over a connection of the pool, within one time limit that includes waiting for the
 * connection. Calls `resolve` once. An exchange that found its idle connection closed by the receiver
 * is repeated over another one.
 */
export const sendRequest = (
  pool: ConnectionPool,
  request: PreparedRequest,
  { origin, host, path }: Target,
  { timeoutMs, interruption }: { timeoutMs: number; interruption?: Interruption },
  resolve: (exchange: HttpExchange) => void,
): void => {
  const begun = performance.now();
  let connection: Connection | null = null;
  let running: Running | null = null;
  let stopWaiting = (): void => {};

  const finish = (exchange: HttpExchange, reusable: boolean): void => {
    clearTimeout(timer);
    unsubscribe?.();
    stopWaiting();
    if (connection !== null) pool.release(connection, reusable);
    resolve(exchange);
  };
  const stop = (toExchange: (timings: HttpExchange['timings']) => HttpExchange): void => {
    running?.abort();
    finish(toExchange(toTimings(connection, begun, null)), false);
  };
  const onTimeout = (): void => {
    const message = `${host} did not respond completely within ${timeoutMs} ms.`;
    stop((timings) => ({ kind: 'unreachable', errorClass: 'timeout', message, timings }));
  };
  const onInterrupt = (): void => stop((timings) => ({ kind: 'interrupted', timings }));

  const onEnded = (ended: Ended): void => {
    if (ended.kind === 'response') {
      finish(ended.exchange, ended.reusable);
    } else if (ended.stale) {
      if (connection !== null) pool.release(connection, false);
      connection = null;
      start();
    } else {
      const timings = toTimings(connection, begun, null);
      finish({ kind: 'unreachable', ...describeError(host, ended.error), timings }, false);
    }
  };
  const start = (): void => {
    stopWaiting = pool.acquire(origin, request.sslVerify, (acquired) => {
      connection = acquired;
      running = runExchange(acquired, request, path, begun, onEnded);
    });
  };

  const timer = setTimeout(onTimeout, timeoutMs);
  const unsubscribe = interruption?.onInterrupt(onInterrupt);
  if (interruption?.isInterrupted()) onInterrupt();
  else start();
};
