import type { Principal } from '@/lib/access/principal';
import type { ApiTokens } from './make-api-tokens';
import { makeCounter } from './make-counter';
import { toTooMany, toUnauthorized } from './to-refusal';

const WINDOW_MS = 60_000;
const MAX_WRONG_TOKENS = 20;

export type Authentication =
  | { kind: 'authenticated'; principal: Principal }
  | { kind: 'refused'; response: Response };

/** Who a session cookie belongs to; null when it is of no session in force. */
export type FindSession = (headers: Headers) => Promise<{ user: { email: string } } | null>;

const readToken = (headers: Headers): string | null => {
  const kong = headers.get('kong-admin-token');
  if (kong) return kong;
  return /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
};

/**
 * Makes the check of who asks: an API token in `Kong-Admin-Token` or `Authorization: Bearer`, else a
 * session cookie. A request that carries a token is judged by it alone. `address` is the client's,
 * as far as it is known; one that sends many wrong tokens is refused for a minute, but never a token
 * that was good before.
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
    const answer =
      token === null
        ? await bySession(request)
        : await byToken(request, token, address ?? 'unknown');
    return answer instanceof Response
      ? { kind: 'refused', response: answer }
      : { kind: 'authenticated', principal: answer };
  };
};
