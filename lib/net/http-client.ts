import type { PreparedRequest } from '@/lib/handlers/prepared';
import type { HttpClient, HttpExchange } from '@/lib/handlers/request/http-client';
import type { Interruption } from '@/lib/handlers/request/interruption';
import { type Connection, makeConnection } from './connection';
import { makeConnectionPool } from './connection-pool';
import { describeError } from './describe-error';
import { type Ended, type Running, runExchange, toTimings } from './exchange';
import { type Guard, makeGuard, type PrivateTargets } from './guard';
import { makeIsOwnReceiver } from './own-receiver';
import { resolve } from './resolve';

export type HttpClientOptions = {
  privateTargets: PrivateTargets;
  /** Origin of inboxes of our own, which may be reached also where private addresses are refused. */
  receiverUrl?: string;
  /** Connections to one origin at once. */
  maxPerOrigin?: number;
  /** Idle connections kept alive, in all. */
  maxIdle?: number;
  keepAliveMs?: number;
  maxHeaderBytes?: number;
  /** More certificates to trust, PEM; for tests. */
  ca?: string;
  /** Instead of the one made of `privateTargets`; for tests. */
  guard?: Guard;
};

type Target = { origin: string; host: string; path: string };

// Hooks post to the same few URLs over and over.
const makeTargetCache = (size: number): ((url: string) => Target | null) => {
  const cache = new Map<string, Target>();
  return (url) => {
    const known = cache.get(url);
    if (known !== undefined) return known;
    if (!URL.canParse(url)) return null;
    const { origin, host, pathname, search } = new URL(url);
    const target = { origin, host, path: `${pathname}${search}` };
    if (cache.size >= size) cache.clear();
    cache.set(url, target);
    return target;
  };
};

/**
 * Makes the client that talks to receivers: through the guard, over kept-alive connections, with one
 * time limit for the whole exchange, and reading at most 1 MiB of the answer. An exchange that found
 * its idle connection closed by the receiver is sent once more over a fresh one.
 */
export const makeHttpClient = (options: HttpClientOptions): HttpClient => {
  const {
    privateTargets,
    receiverUrl = null,
    maxPerOrigin = 128,
    maxIdle = 256,
    keepAliveMs = 4_000,
    maxHeaderBytes = 16 * 1024,
    ca,
    guard = makeGuard({ privateTargets, resolve }),
  } = options;
  const makePool = (vetting: Guard) =>
    makeConnectionPool({ maxPerOrigin, maxIdle }, (origin, sslVerify) =>
      makeConnection({ guard: vetting, maxHeaderBytes, keepAliveMs, ca }, origin, sslVerify),
    );
  const others = makePool(guard);
  // Apart from the others: a connection that was let through once must serve nothing else.
  const own = makePool(makeGuard({ privateTargets: 'allow', resolve }));
  const isOwnReceiver = makeIsOwnReceiver(receiverUrl);
  const toTarget = makeTargetCache(1_000);

  const send = (
    request: PreparedRequest,
    { origin, host, path }: Target,
    timeoutMs: number,
    interruption: Interruption | undefined,
    resolveWith: (exchange: HttpExchange) => void,
  ): void => {
    const begun = performance.now();
    const pool = isOwnReceiver(request) ? own : others;
    let connection: Connection | null = null;
    let running: Running | null = null;
    let withdraw = (): void => {};

    const finish = (exchange: HttpExchange, reusable: boolean): void => {
      clearTimeout(timer);
      signOff?.();
      withdraw();
      if (connection !== null) pool.release(connection, reusable);
      resolveWith(exchange);
    };
    const fail = (error: Error): void => {
      const timings = toTimings(connection, begun, null);
      finish({ kind: 'unreachable', ...describeError(host, error), timings }, false);
    };
    const give = (exchange: (timings: HttpExchange['timings']) => HttpExchange) => (): void => {
      running?.abort();
      finish(exchange(toTimings(connection, begun, null)), false);
    };
    const timer = setTimeout(
      give((timings) => ({
        kind: 'unreachable',
        errorClass: 'timeout',
        message: `${host} did not answer completely within ${timeoutMs} ms.`,
        timings,
      })),
      timeoutMs,
    );
    const interrupt = give((timings) => ({ kind: 'interrupted', timings }));

    const onEnded = (ended: Ended): void => {
      if (ended.kind === 'response') {
        finish(ended.exchange, ended.reusable);
      } else if (ended.early) {
        if (connection !== null) pool.release(connection, false);
        connection = null;
        start();
      } else {
        fail(ended.error);
      }
    };
    const start = (): void => {
      withdraw = pool.acquire(origin, request.sslVerify, (acquired) => {
        connection = acquired;
        running = runExchange(acquired, request, path, begun, onEnded);
      });
    };

    const signOff = interruption?.onInterrupt(interrupt);
    if (interruption?.isInterrupted()) interrupt();
    else start();
  };

  return {
    send: (request, { timeoutMs, interruption }) =>
      new Promise((resolveWith) => {
        const target = toTarget(request.url);
        if (target !== null) send(request, target, timeoutMs, interruption, resolveWith);
        else {
          const message = `${request.url} is not a URL.`;
          const timings = { totalMs: 0 };
          resolveWith({ kind: 'unreachable', errorClass: 'protocol', message, timings });
        }
      }),
    close: async () => {
      others.close();
      own.close();
    },
  };
};
