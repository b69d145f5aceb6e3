import type { HttpClient } from '@/lib/handlers/request/http-client';
import { makeConnection } from './connection';
import { makeConnectionPool } from './connection-pool';
import { type Guard, makeGuard, type PrivateTargets, resolveHost } from './guard';
import { makeIsOwnReceiver } from './own-receiver';
import { sendRequest, type Target } from './send-request';

export type HttpClientOptions = {
  privateTargets: PrivateTargets;
  /** The origin of our own inboxes, which may be reached even where private addresses are not. */
  receiverUrl?: string;
  /** Maximum number of connections to one origin. */
  maxPerOrigin?: number;
  /** Maximum number of idle connections to all origins. */
  maxIdle?: number;
  keepAliveMs?: number;
  maxHeaderBytes?: number;
  /** Additional certificates to trust, PEM; for tests. */
  ca?: string;
  /** Replaces the guard made from `privateTargets`; for tests. */
  guard?: Guard;
};

// Hooks send to the same few URLs over and over.
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
 * Makes the client that sends requests to receivers: through the guard, over kept-alive connections,
 * with one time limit per exchange, and reading at most 1 MiB of a response.
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
    guard = makeGuard({ privateTargets, resolve: resolveHost }),
  } = options;
  const makePool = (vetting: Guard) =>
    makeConnectionPool({ maxPerOrigin, maxIdle }, (origin, sslVerify) =>
      makeConnection({ guard: vetting, maxHeaderBytes, keepAliveMs, ca }, origin, sslVerify),
    );
  const others = makePool(guard);
  // A separate pool: a connection allowed for an inbox must not serve other requests.
  const own = makePool(makeGuard({ privateTargets: 'allow', resolve: resolveHost }));
  const isOwnReceiver = makeIsOwnReceiver(receiverUrl);
  const toTarget = makeTargetCache(1_000);

  return {
    send: (request, limits) =>
      new Promise((resolve) => {
        const target = toTarget(request.url);
        if (target === null) {
          const message = `${request.url} is not a URL.`;
          const timings = { totalMs: 0 };
          resolve({ kind: 'unreachable', errorClass: 'protocol', message, timings });
        } else {
          sendRequest(isOwnReceiver(request) ? own : others, request, target, limits, resolve);
        }
      }),
    close: async () => {
      others.close();
      own.close();
    },
  };
};
