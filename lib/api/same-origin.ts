import type { Principal } from '@/lib/access/principal';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * Whether a request may change something on behalf of `principal`. A session rides on a cookie that
 * the browser adds by itself, so the request must say that it comes from our own pages; a token is
 * only ever sent on purpose.
 */
export const isOfSameOrigin = (request: Request, principal: Principal): boolean => {
  if (principal.kind === 'token' || SAFE.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return origin !== null && hostOf(origin) === host;
};
