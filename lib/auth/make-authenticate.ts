import type { Principal } from '@/lib/access/principal';
import type { ApiTokens } from './make-api-tokens';
import { makeCounter } from './make-counter';

const WINDOW_MS = 60_000;
const MAX_WRONG_TOKENS = 20;

export type Authentication =
  | { kind: 'authenticated'; principal: Principal }
  | { kind: 'refused'; response: Response };

/** Finds the user of a session cookie; null without a valid session. */
export type FindSession = (headers: Headers) => Promise<{ user: { email: string } } | null>;

const readToken = (headers: Headers): string | null => {
  const kong = headers.get('kong-admin-token');
  if (kong) return kong;
  return /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
};

const isOwnApi = (request: Request): boolean => /^\/api(\/|$)/.test(new URL(request.url).pathname);

const respond = (request: Request, status: number, body: object, headers: HeadersInit): Response =>
  new Response(request.method === 'HEAD' ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

// Kong's body on Kong's paths (spec §1.3), else ours.
const toUnauthorized = (request: Request): Response => {
  const own = {
    message:
      'Sign in, or send an API token in the header Authorization: Bearer … or Kong-Admin-Token.',
  };
  const body = isOwnApi(request) ? own : { message: 'Unauthorized', status: 401 };
  return respond(request, 401, body, { 'www-authenticate': 'Bearer' });
};

const toTooMany = (request: Request, seconds: number): Response => {
  const message = `Too many wrong tokens from this IP address; try again in ${seconds} seconds.`;
  return respond(request, 429, { message }, { 'retry-after': String(seconds) });
};

/**
 * Makes the authentication of requests: by the API token in `Kong-Admin-Token` or `Authorization:
 * Bearer`, or else by session cookie. A token takes precedence over a cookie. A client IP address that
 * sends many wrong tokens is blocked for a minute, except for tokens that were valid before.
 */
export const makeAuthenticate = ({
  tokens,
  findSession,
  clock,
}: {
  tokens: Pick<ApiTokens, 'verify' | 'isKnown'>;
  findSession: FindSession;
  clock: () => Date;
}): ((request: Request, address: string | null) => Promise<Authentication>) => {
  const wrong = makeCounter(WINDOW_MS, clock);

  const byToken = async (request: Request, token: string, address: string) => {
    const isBlocked = wrong.count(address) >= MAX_WRONG_TOKENS && !tokens.isKnown(token);
    if (isBlocked) return toTooMany(request, wrong.secondsLeft(address));
    const principal = await tokens.verify(token);
    if (principal) return principal;
    wrong.add(address);
    return toUnauthorized(request);
  };

  const bySession = async (request: Request) => {
    const session = request.headers.has('cookie') ? await findSession(request.headers) : null;
    const principal: Principal | null = session && { kind: 'user', name: session.user.email };
    return principal ?? toUnauthorized(request);
  };

  return async (request, address) => {
    const token = readToken(request.headers);
    const result =
      token === null
        ? await bySession(request)
        : await byToken(request, token, address ?? 'unknown');
    return result instanceof Response
      ? { kind: 'refused', response: result }
      : { kind: 'authenticated', principal: result };
  };
};
