import type { TokenService, TokenStore } from '@/lib/access/api-token';
import { ENVIRONMENT_TOKEN_NAME, type Principal } from '@/lib/access/principal';
import { digestToken, isSameDigest, makeTokenSecret } from './token-secret';

const PREFIX = 'hk_';
const SHOWN_CHARACTERS = PREFIX.length + 4;
/** How long a lookup is cached; a revocation in another process takes effect after that. */
const FRESH_MS = 5_000;
const TOUCH_MS = 60_000;

type Known = { id: string; name: string; checkedAt: number; touchedAt: number };

export type ApiTokens = TokenService & {
  /** Returns the owner of the token, or null. Costs a query at most every five seconds. */
  verify(token: string): Promise<Principal | null>;
  /** Returns whether the token was valid when last verified. Never costs a query. */
  isKnown(token: string): boolean;
};

/**
 * Makes the service that creates and verifies API tokens. `environmentToken` is an additional token
 * from the environment, which is never stored.
 */
export const makeApiTokens = (deps: {
  store: TokenStore;
  clock: () => Date;
  environmentToken: string | null;
  log: { warn(fields: object, message: string): void };
}): ApiTokens => {
  const { store, clock, log } = deps;
  const environmentDigest = deps.environmentToken && digestToken(deps.environmentToken);
  const known = new Map<string, Known>();
  const lookups = new Map<string, Promise<Known | null>>();

  const lookUp = async (digest: string): Promise<Known | null> => {
    const checkedAt = clock().getTime();
    const found = await store.findByDigest(digest);
    if (!found) {
      known.delete(digest);
      return null;
    }
    const token = { ...found, checkedAt, touchedAt: known.get(digest)?.touchedAt ?? 0 };
    known.set(digest, token);
    return token;
  };

  const find = (digest: string): Known | Promise<Known | null> => {
    const cached = known.get(digest);
    if (cached && clock().getTime() - cached.checkedAt < FRESH_MS) return cached;
    const lookup = lookups.get(digest) ?? lookUp(digest).finally(() => lookups.delete(digest));
    lookups.set(digest, lookup);
    return lookup;
  };

  const touch = (token: Known): void => {
    const now = clock();
    if (now.getTime() - token.touchedAt < TOUCH_MS) return;
    token.touchedAt = now.getTime();
    store.touch(token.id, now).catch((err: unknown) => {
      log.warn({ err, token: token.name }, 'could not note when a token was last used');
    });
  };

  const isEnvironment = (digest: string) =>
    environmentDigest !== null && isSameDigest(digest, environmentDigest);

  return {
    hasEnvironmentToken: environmentDigest !== null,
    list: store.list,
    create: async (name, actor) => {
      const token = makeTokenSecret(PREFIX);
      const record = await store.create(
        { name, digest: digestToken(token), prefix: token.slice(0, SHOWN_CHARACTERS) },
        actor,
      );
      return record === 'name taken' ? record : { token, record };
    },
    revoke: async (id, actor) => {
      const revoked = await store.revoke(id, actor);
      for (const [digest, token] of known) if (token.id === id) known.delete(digest);
      return revoked;
    },
    verify: async (secret) => {
      const digest = digestToken(secret);
      if (isEnvironment(digest)) return { kind: 'token', name: ENVIRONMENT_TOKEN_NAME };
      const token = await find(digest);
      if (!token) return null;
      touch(token);
      return { kind: 'token', name: token.name };
    },
    isKnown: (secret) => {
      const digest = digestToken(secret);
      return isEnvironment(digest) || known.has(digest);
    },
  };
};
