import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbeddedServer } from '@/lib/db/embedded-postgres/embedded-server';
import { stopServer } from '@/lib/db/embedded-postgres/stop-server';
import { migrate } from '@/lib/db/migrations/migrate';
import { OWNER_FILE, removeLeftovers, TEST_FOLDER_PREFIX } from './remove-leftovers';
import { TEMPLATE_DATABASE, type TestServer, toTestConnection } from './test-server';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: TestServer;
  }
}

const root = resolve(import.meta.dirname, '../../..');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const openServer = async (): Promise<{ server: TestServer; stop: () => Promise<void> }> => {
  const url = process.env.HOOKLINE_TEST_DATABASE_URL;
  if (url) return { server: { url }, stop: async () => undefined };
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), TEST_FOLDER_PREFIX));
  await writeFile(join(dataDir, OWNER_FILE), String(process.pid));
  const server = await openEmbeddedServer({
    dataDir,
    log: silent,
    searchFrom: [root],
    durable: false,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  return {
    server: { socketFolder: server.connection.host ?? '' },
    stop: async () => {
      await server.release();
      await stopServer(join(dataDir, 'postgres'), silent);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const makeTemplate = async (server: TestServer) => {
  const admin = new pg.Client(toTestConnection(server, 'postgres'));
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE_DATABASE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  await admin.end();
  const pool = new pg.Pool(toTestConnection(server, TEMPLATE_DATABASE));
  await migrate(pool, { directory: join(root, 'prisma/migrations') });
  await pool.end();
};

/**
 * Starts one PostgreSQL for all `db` tests, with a migrated template database to clone: an embedded
 * server in a temporary folder, or the server in HOOKLINE_TEST_DATABASE_URL.
 */
const startDatabaseServer = async (project: TestProject) => {
  const { server, stop } = await openServer();
  await makeTemplate(server);
  project.provide('databaseServer', server);
  return stop;
};

export default startDatabaseServer;
