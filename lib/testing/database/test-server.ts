import type pg from 'pg';
import { toConnection } from '@/lib/db/embedded-postgres/probe';

export const TEMPLATE_DATABASE = 'hookline_template';

/** Where the test run's PostgreSQL is; plain data, it travels between processes. */
export type TestServer = { url: string } | { socketFolder: string };

/** How to reach one database of that server. */
export const toTestConnection = (server: TestServer, database: string): pg.ClientConfig => {
  if ('socketFolder' in server) return toConnection(server.socketFolder, database);
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
};
