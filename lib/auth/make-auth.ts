import { hkdfSync } from 'node:crypto';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { makeAuthHooks } from './make-auth-hooks';
import { makeCounter } from './make-counter';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './make-setup';
import { withSmallBody } from './with-small-body';

const DAY_S = 24 * 60 * 60;

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;

// The console may be reached under several names (localhost, an IP address, a proxy's name). A page
// served from the host it calls is our own.
const ownOrigin = (request?: Request): string[] => {
  const origin = request?.headers.get('origin');
  const host = request?.headers.get('host');
  return origin && host && hostOf(origin) === host ? [origin] : [];
};

export type AuthLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/**
 * Makes sign-in by email and password with a session cookie. Only set-up creates accounts. `baseUrl`
 * is the console's public origin; with https, cookies are secure-only. `secretKey` signs cookies.
 */
export const makeAuth = ({
  prisma,
  secretKey,
  baseUrl,
  clock,
  log,
}: {
  prisma: object;
  secretKey: Buffer;
  baseUrl: string;
  clock: () => Date;
  log: AuthLog;
}) => {
  const minute = makeCounter(60_000, clock);
  const auth = betterAuth({
    appName: 'Hookline',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret: Buffer.from(hkdfSync('sha256', secretKey, '', 'hookline sessions', 32)).toString('hex'),
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    session: { expiresIn: 7 * DAY_S, updateAge: DAY_S },
    trustedOrigins: ownOrigin,
    hooks: makeAuthHooks(clock),
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/change-password': { window: 60, max: 10 },
      },
      customStorage: {
        consume: async (key, { max }) => {
          const allowed = minute.add(key) <= max;
          return { allowed, retryAfter: allowed ? null : minute.secondsLeft(key) };
        },
      },
    },
    advanced: {
      cookiePrefix: 'hookline',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    telemetry: { enabled: false },
    onAPIError: {
      onError: (error) => {
        // A rejected sign-in is not a fault.
        if (error instanceof APIError && error.statusCode < 500) return;
        log.error({ err: error }, 'sign-in failed');
      },
    },
    logger: {
      level: 'warn',
      log: (level, message, ...details) => {
        // Called as a method, because a logger's methods need their logger.
        const at = level === 'error' || level === 'warn' ? level : 'info';
        log[at]({ details }, `sign-in: ${message}`);
      },
    },
  });
  return { ...auth, handler: withSmallBody(auth.handler) };
};

export type Auth = ReturnType<typeof makeAuth>;
