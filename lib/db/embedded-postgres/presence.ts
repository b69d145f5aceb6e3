import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseLog } from '../connection/database-log';

const POLL_MS = 50;
// Processes that stop together disconnect within this time; one that stays longer still uses the server.
const OTHERS_LEAVE_WITHIN_MS = 3_000;
const MAX_PAUSE_MS = 30_000;

const COUNT_OTHERS = `SELECT count(*)::int AS others FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> $1`;
const LEAVING = 'hookline leaving';

export type Presence = {
  /**
   * Stops restarting the server when it dies, waits for a restart in progress, and marks this process
   * as leaving, so that others do not count it.
   */
  retire(): Promise<void>;
  /** Waits up to three seconds until no other process is connected. True also when the server is down. */
  isAlone(): Promise<boolean>;
  end(): Promise<void>;
};

const countOthers = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ others: number }>(COUNT_OTHERS, [LEAVING]);
  return rows[0]?.others ?? 0;
};

const waitUntilAlone = async (client: pg.Client): Promise<boolean> => {
  const deadline = Date.now() + OTHERS_LEAVE_WITHIN_MS;
  try {
    while ((await countOthers(client)) > 0) {
      if (Date.now() > deadline) return false;
      await wait(POLL_MS);
    }
    return true;
  } catch {
    // Without a server nobody is connected.
    return true;
  }
};

/**
 * Holds one connection for as long as this process uses the embedded server. It shows other processes
 * that the server is in use, even while the pools are idle. When it breaks, the server has died, and
 * `reopen` is called until the server runs again.
 */
export const makePresence = async (request: {
  connection: pg.ClientConfig;
  reopen: () => Promise<unknown>;
  log: DatabaseLog;
}): Promise<Presence> => {
  const { connection, reopen, log } = request;
  let ending = false;
  let recovery: Promise<void> | undefined;
  const stopWaiting = new AbortController();

  const connect = async () => {
    const client = new pg.Client({ ...connection, application_name: 'hookline presence' });
    client.on('error', () => undefined);
    await client.connect();
    client.once('end', () => {
      if (!ending) recovery = recover();
    });
    return client;
  };

  const recover = async () => {
    log.warn({}, 'lost the database server, restarting it');
    for (let pauseMs = 500; !ending; pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)) {
      try {
        await reopen();
        client = await connect();
        log.info({}, 'the database server runs again');
        return;
      } catch (error) {
        log.error({ err: error }, 'the database server could not be restarted');
        await wait(pauseMs, undefined, { signal: stopWaiting.signal }).catch(() => undefined);
      }
    }
  };

  let client = await connect();

  const retire = async () => {
    ending = true;
    stopWaiting.abort();
    await recovery;
    await client.query(`SET application_name = '${LEAVING}'`).catch(() => undefined);
  };
  const end = async () => {
    ending = true;
    stopWaiting.abort();
    await recovery;
    await client.end();
  };
  return { retire, isAlone: () => waitUntilAlone(client), end };
};
