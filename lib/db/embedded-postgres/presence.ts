import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseLog } from '../connection/database-log';

const POLL_MS = 50;
// Processes that stop together see each other off; one that stays connected longer means to stay.
const OTHERS_LEAVE_WITHIN_MS = 3_000;
const MAX_PAUSE_MS = 30_000;

const COUNT_OTHERS = `SELECT count(*)::int AS others FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> $1`;
const LEAVING = 'hookline leaving';

export type Presence = {
  /**
   * No longer starts the server again when it dies, waits for a restart under way, and tells others
   * not to wait for this process.
   */
  retire(): Promise<void>;
  /** Whether nobody else is connected, or nobody is left after three seconds; so too when the server is gone. */
  isAlone(): Promise<boolean>;
  end(): Promise<void>;
};

/**
 * One connection held for as long as this process uses the embedded server. Others see by it that
 * the server is in use, also when the pools are idle; and when it breaks, the server died: then
 * `reopen` starts it again, over and over until it runs.
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
    log.warn({}, 'lost the database server, starting it again');
    for (let pauseMs = 500; !ending; pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)) {
      try {
        await reopen();
        client = await connect();
        log.info({}, 'the database server runs again');
        return;
      } catch (error) {
        log.error({ err: error }, 'the database server could not be started again');
        await wait(pauseMs, undefined, { signal: stopWaiting.signal }).catch(() => undefined);
      }
    }
  };

  let client = await connect();

  const countOthers = async () => {
    const { rows } = await client.query<{ others: number }>(COUNT_OTHERS, [LEAVING]);
    return rows[0]?.others ?? 0;
  };
  const isAlone = async () => {
    const deadline = Date.now() + OTHERS_LEAVE_WITHIN_MS;
    try {
      while ((await countOthers()) > 0) {
        if (Date.now() > deadline) return false;
        await wait(POLL_MS);
      }
      return true;
    } catch {
      return true;
    }
  };
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
  return { retire, isAlone, end };
};
