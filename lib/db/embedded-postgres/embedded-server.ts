import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseError } from '../connection/database-error';
import type { DatabaseLog } from '../connection/database-log';
import { attachOrStart, type RunningServer } from './attach-or-start';
import { createCluster } from './cluster';
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
  /** Connects to the database `hookline` of this server. */
  connection: pg.ClientConfig;
  /** Whether this process started it, or found it running. */
  how: RunningServer['how'];
  /** Disconnects from the server and leaves it running. */
  release(): Promise<void>;
  /** Stops the server unless another process is connected, and returns which of the two happened. */
  stop(): Promise<'stopped' | 'in use'>;
};

// Creates the data folder and tries to write to it.
const prepareDataFolder = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true });
    await rmdir(await mkdtemp(join(dataDir, '.writable-')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      `The data folder ${dataDir} is not writable: ${reason}. Change its owner, or set ` +
        'HOOKLINE_DATA_DIR to a folder Hookline may write to.',
      { cause: error },
    );
  }
};

// The caller holds the start lock.
const ensureDatabase = async (connection: pg.ClientConfig, database: string): Promise<void> => {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    }
  } finally {
    await client.end();
  }
};

/**
 * Opens the PostgreSQL server of the cluster `<dataDir>/postgres`: creates the cluster if necessary,
 * and attaches to the server or starts it. Several processes may do this concurrently and share one
 * server. While open, a server that dies is restarted. Throws a DatabaseError for the operator.
 */
export const openEmbeddedServer = async (request: {
  dataDir: string;
  log: DatabaseLog;
  /** Folders from which to search for node_modules upwards. */
  searchFrom: string[];
  /** Additional settings of the server. */
  settings?: ServerSettings;
  /** False only for temporary clusters of tests. */
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
      throw new DatabaseError(`${clusterFolder} was deleted while the database was running.`);
    },
    log,
  });

  const stop = async () => {
    // First, because a restart in progress needs the lock too.
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
