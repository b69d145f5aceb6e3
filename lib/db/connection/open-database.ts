import { openEmbeddedServer } from '../embedded-postgres/embedded-server';
import { migrate } from '../migrations/migrate';
import { assertUsableServer } from './assert-usable-server';
import { connectDatabase, type Database } from './database';
import { DatabaseError } from './database-error';
import type { DatabaseLog } from './database-log';
import { findUpwards, startFolders } from './find-upwards';

const findMigrations = (searchFrom: string[]) => {
  const directory = findUpwards('prisma/migrations', searchFrom);
  if (directory) return directory;
  throw new DatabaseError(
    `The folder prisma/migrations was not found above ${searchFrom.join(' or ')}. It belongs to ` +
      'Hookline; start Hookline from the folder it is installed in.',
  );
};

const openEmbedded = async (request: {
  dataDir: string;
  log: DatabaseLog;
  searchFrom: string[];
}): Promise<Database> => {
  const server = await openEmbeddedServer(request);
  const database = connectDatabase(server.connection, request.log);
  let ending: Promise<unknown> | undefined;
  const endOnce = (end: () => Promise<unknown>) => async () => {
    await database.close();
    ending ??= end();
    await ending;
  };
  return {
    ...database,
    embedded: true,
    close: endOnce(server.release),
    stopServer: endOnce(server.stop),
  };
};

/**
 * Opens Hookline's database and applies pending migrations. Uses the server `databaseUrl` names, or
 * else attaches to the embedded one in `dataDir` or starts it. Several processes may do so concurrently.
 * Call it once per process, and `close` or `stopServer` before the process ends. Throws a
 * DatabaseError whose message tells an operator what to do.
 */
export const openDatabase = async (request: {
  databaseUrl: string | null;
  /** Absolute. */
  dataDir: string;
  log: DatabaseLog;
  /** Folders from which to search for node_modules and prisma/migrations upwards. */
  searchFrom?: string[];
}): Promise<Database> => {
  const { databaseUrl, dataDir, log, searchFrom = startFolders() } = request;
  const directory = findMigrations(searchFrom);
  if (databaseUrl) await assertUsableServer(databaseUrl, log);
  const database = databaseUrl
    ? connectDatabase({ connectionString: databaseUrl }, log)
    : await openEmbedded({ dataDir, log, searchFrom });
  try {
    await migrate(database.pool, { directory, log });
    return database;
  } catch (error) {
    await database.stopServer();
    throw error;
  }
};
