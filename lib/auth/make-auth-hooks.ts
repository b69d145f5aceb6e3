import { APIError, createAuthMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { makeCounter } from './make-counter';

const SIGN_IN = '/sign-in/email';
const WINDOW_MS = 5 * 60_000;
const MAX_WRONG_PASSWORDS = 10;

// The library has many endpoints; all others are disabled.
const OPEN_PATHS = new Set([SIGN_IN, '/sign-out', '/get-session', '/change-password']);

const Body = z.object({ email: z.string() });

const accountOf = (context: { path?: string; body?: unknown }): string | null => {
  if (context.path !== SIGN_IN) return null;
  const body = Body.safeParse(context.body);
  return body.success ? body.data.email.trim().toLowerCase() : null;
};

/**
 * Makes the hooks around the endpoints of the authentication library. Endpoints that are not needed
 * return 404, and an account with ten failed passwords is locked for up to five minutes. The library
 * itself limits by client IP address, which a client without a proxy in front can choose.
 */
export const makeAuthHooks = (clock: () => Date) => {
  const wrong = makeCounter(WINDOW_MS, clock);
  return {
    before: createAuthMiddleware(async (context) => {
      if (!OPEN_PATHS.has(context.path)) throw new APIError('NOT_FOUND', { message: 'Not found' });
      const account = accountOf(context);
      // Counted before the password is checked, so that simultaneous tries all count.
      if (account === null || wrong.add(account) <= MAX_WRONG_PASSWORDS) return;
      const seconds = wrong.secondsLeft(account);
      throw new APIError(
        'TOO_MANY_REQUESTS',
        { message: `Too many wrong passwords; try again in ${seconds} seconds.` },
        { 'retry-after': String(seconds) },
      );
    }),
    after: createAuthMiddleware(async (context) => {
      const account = accountOf(context);
      if (account === null) return;
      if (!(context.context.returned instanceof APIError)) wrong.forget(account);
    }),
  };
};
