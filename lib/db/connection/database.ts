import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client';
import type { DatabaseLog } from './database-log';

// Two pools, so that pages and the API never wait behind the delivery engine's statements.
const POOL_SIZE = 10;
// Requests to inboxes may hold three of these for a transaction each; five are left for everything else.
export const PRISMA_POOL_SIZE = 8;
const CONNECT_TIMEOUT_MS = 10_000;
// Longer than a transaction waits for a lock, and short enough to end one that is stuck.
const TRANSACTION_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 10_000;

export type Database = {
  /** For the hot statements of lib/db/sql. */
  pool: pg.Pool;
  /** For everything else. */
  prisma: PrismaClient;
  /** For separate connections, such as the listener's. */
  connection: pg.ClientConfig;
  /** Whether the server is the embedded one, not an operator's. */
  embedded: boolean;
  /** Closes all connections. An embedded server keeps running, and the next start attaches to it. */
  close(): Promise<void>;
  /** Closes all connections and stops an embedded server, unless another process still uses it. */
  stopServer(): Promise<void>;
};

/** Creates the pools for a database that is known to exist. They connect on the first query. */
export const connectDatabase = (connection: pg.ClientConfig, log?: DatabaseLog): Database => {
  const shared = {
    application_name: 'hookline',
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    ...connection,
  };
  // An idle connection that breaks is replaced on the next query; unhandled, the error would end the
  // process.
  const onPoolError = (error: Error) =>
    log?.warn({ err: error }, 'lost an idle database connection');
  const pool = new pg.Pool({ ...shared, max: POOL_SIZE });
  pool.on('error', onPoolError);
  // A connection that breaks while it is in use fails its query, which is reported there.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const adapter = new PrismaPg({ ...shared, max: PRISMA_POOL_SIZE }, { onPoolError });
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: CONNECT_TIMEOUT_MS, timeout: TRANSACTION_TIMEOUT_MS },
  });

  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= Promise.all([pool.end(), prisma.$disconnect()]).then(() => undefined);
    return closing;
  };
  return { pool, prisma, connection, embedded: false, close, stopServer: close };
};
