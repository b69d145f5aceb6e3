import 'server-only';
import { parseEnv } from '@/lib/config/env';
import { makeLog } from '@/lib/telemetry/log';
import { type Container, makeContainer } from './make-container';

export type { Container } from './make-container';

type Console = Container & { authenticate: ReturnType<Container['makeAuthenticate']> };

// Next.js evaluates a module once per bundle, so several times in one process.
const held: typeof globalThis & { hooklineConsole?: Promise<Console> } = globalThis;

const open = async (): Promise<Console> => {
  const config = parseEnv(process.env);
  const container = await makeContainer(
    config,
    makeLog({ level: config.logLevel, name: 'console' }),
  );
  const authenticate = container.makeAuthenticate((headers) =>
    // A read must not extend a session, because its response does not renew the cookie.
    container.auth.api.getSession({ headers, query: { disableRefresh: true } }),
  );
  return { ...container, authenticate };
};

/** Returns the console's container, opened on first use. After a failure, the next call tries again. */
export const getContainer = (): Promise<Console> => {
  if (process.env.NEXT_PHASE === 'phase-production-build')
    throw new Error('A page opened the database while it was built: await connection() before it.');
  held.hooklineConsole ??= open().catch((error: unknown) => {
    held.hooklineConsole = undefined;
    throw error;
  });
  return held.hooklineConsole;
};
