import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseError } from './database-error';
import type { DatabaseLog } from './database-log';

const OLDEST_VERSION = 15;
const PAUSE_MS = 1_000;
const CONNECT_TIMEOUT_MS = 10_000;

// A server that starts together with Hookline, as in a compose file, is not reachable at first.
const NOT_YET = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P03']);

const describeServer = (databaseUrl: string) => {
  try {
    const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
    return `${hostname || searchParams.get('host') || 'localhost'}${port && `:${port}`}${pathname}`;
  } catch {
    return 'the server it names';
  }
};

const readVersion = async (databaseUrl: string) => {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  } finally {
    await client.end();
  }
};

/**
 * Connects once to an operator's server and waits up to `patienceMs` for one that is not reachable yet.
 * Throws a DatabaseError when it cannot be reached or is older than PostgreSQL 15. The message never
 * contains the password.
 */
export const assertUsableServer = async (
  databaseUrl: string,
  log: DatabaseLog,
  patienceMs = 30_000,
): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  const server = describeServer(databaseUrl);
  for (;;) {
    try {
      const version = await readVersion(databaseUrl);
      if (version >= OLDEST_VERSION) return;
      throw new DatabaseError(
        `DATABASE_URL names a PostgreSQL ${version} (${server}); Hookline needs version ` +
          `${OLDEST_VERSION} or later.`,
      );
    } catch (error) {
      if (error instanceof DatabaseError) throw error;
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const reason = error instanceof Error ? error.message || code : String(error);
      if (!NOT_YET.has(code) || Date.now() + PAUSE_MS > deadline) {
        throw new DatabaseError(`DATABASE_URL: no connection to ${server}: ${reason}`, {
          cause: error,
        });
      }
      log.warn({ server, reason }, 'the database is not reachable yet, trying again');
      await wait(PAUSE_MS);
    }
  }
};
