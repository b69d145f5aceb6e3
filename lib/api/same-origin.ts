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
 * Returns whether a request may make changes for `principal`. A browser attaches the session cookie to
 * requests of any site, so with a session the request must come from the console's own pages. A token
 * is only sent deliberately.
 */
export const isOfSameOrigin = (request: Request, principal: Principal): boolean => {
  if (principal.kind === 'token' || SAFE.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return origin !== null && hostOf(origin) === host;
};
