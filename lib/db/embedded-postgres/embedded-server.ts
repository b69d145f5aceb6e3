import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { DatabaseError } from '../connection/database-error';
import type { DatabaseLog } from '../connection/database-log';
import { attachOrStart, type RunningServer } from './attach-or-start';
import { createCluster } from './cluster';
import { prepareDataFolder } from './data-folder';
import { ensureDatabase } from './ensure-database';
import { getNativeFolder } from './native-folder';
import { makePresence } from './presence';
import { toConnection } from './probe';
import { preparePrograms } from './programs';
import { chooseServerUser } from './server-user';
import { withStartLock } from './start-lock';
import type { ServerSettings } from './start-server';
import { stopServer } from './stop-server';

const DATABASE = 'hookline';

export type EmbeddedServer = {
  /** How to reach the database `hookline` of this server. */
  connection: pg.ClientConfig;
  /** Whether this process started it, or found it running. */
  how: RunningServer['how'];
  /** Lets go of the server and leaves it running. */
  release(): Promise<void>;
  /** Stops the server unless another process is connected; answers what it did. */
  stop(): Promise<'stopped' | 'in use'>;
};

/**
 * Opens the PostgreSQL whose cluster is `<dataDir>/postgres`: creates it, attaches to it when it
 * runs, else starts it. Several processes may do this at once and share one server. While open, a
 * server that dies is started again. Throws a DatabaseError a person can act on.
 */
export const openEmbeddedServer = async (request: {
  dataDir: string;
  log: DatabaseLog;
  /** Where to look for node_modules, upwards. */
  searchFrom: string[];
  /** Settings of the server beside ours; and false for throw-away clusters of tests. */
  settings?: ServerSettings;
  durable?: boolean;
}): Promise<EmbeddedServer> => {
  const { dataDir, log, searchFrom, settings = {}, durable = true } = request;
  const clusterFolder = join(dataDir, 'postgres');
  const logFile = join(dataDir, 'postgres.log');
  const lockFile = join(dataDir, 'postgres.lock');
  const native = getNativeFolder(searchFrom);
  await prepareDataFolder(dataDir);
  const user = chooseServerUser(clusterFolder);

  const open = () =>
    withStartLock(lockFile, async () => {
      const { initdb, postgres } = await preparePrograms({ native, user, dataDir });
      await createCluster({ clusterFolder, initdb, user, durable, log });
      const server = await attachOrStart({ clusterFolder, postgres, user, logFile, settings, log });
      await ensureDatabase(toConnection(server.socketFolder, 'postgres'), DATABASE);
      return server;
    });

  const server = await open();
  log.info({ socketFolder: server.socketFolder }, `${server.how} the database server`);
  const presence = await makePresence({
    connection: toConnection(server.socketFolder, 'postgres'),
    reopen: () => {
      if (existsSync(clusterFolder)) return open();
      throw new DatabaseError(`${clusterFolder} was removed while the database ran.`);
    },
    log,
  });

  const stop = async () => {
    // First, because a restart under way needs the lock too.
    await presence.retire();
    return withStartLock(lockFile, async () => {
      const alone = await presence.isAlone();
      await presence.end();
      if (!alone) return 'in use' as const;
      await stopServer(clusterFolder, log);
      if (server.socketFolder !== clusterFolder) await rm(server.socketFolder, { recursive: true });
      log.info({}, 'stopped the database server');
      return 'stopped' as const;
    });
  };
  return {
    connection: toConnection(server.socketFolder, DATABASE),
    how: server.how,
    release: presence.end,
    stop,
  };
};
