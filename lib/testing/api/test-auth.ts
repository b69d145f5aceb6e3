import { makeAuth } from '@/lib/auth/make-auth';
import { makeSetup } from '@/lib/auth/make-setup';
import type { Database } from '@/lib/db/connection/database';
import { makeAccountStore } from '@/lib/db/people/account-store';
import { makeLog } from '@/lib/telemetry/log';
import { makeFakeClock } from '../fake-clock';

export const BASE_URL = 'http://hookline.test:3000';
export const ADA = {
  email: 'ada@example.com',
  name: 'Ada',
  password: 'a long enough password',
};

/** Makes set-up and sign-in over a real database, with the requests a browser would send. */
export const makeTestAuth = (database: Database, baseUrl = BASE_URL) => {
  const clock = makeFakeClock();
  const logged: string[] = [];
  // The real logger, because its methods need their `this`, which a plain object would not test.
  const output = { write: (line: string) => logged.push(JSON.parse(line).msg) };
  const setup = makeSetup({ accounts: makeAccountStore(database, clock.now), clock: clock.now });
  const auth = makeAuth({
    prisma: database.prisma,
    secretKey: Buffer.alloc(32, 7),
    baseUrl,
    clock: clock.now,
    log: makeLog({ level: 'info', name: 'test' }, output),
  });

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    auth.handler(
      new Request(`${baseUrl}/api/auth${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin: baseUrl, ...headers },
      }),
    );

  const signIn = (password = ADA.password, headers: Record<string, string> = {}) =>
    post('/sign-in/email', { email: ADA.email, password }, headers);

  /** Returns the cookies that a browser would send back. */
  const cookieOf = (response: Response): string =>
    response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1).join(''))
      .join('; ');

  return { clock, setup, auth, post, signIn, cookieOf, logged };
};
