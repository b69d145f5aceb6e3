import type pg from 'pg';
import { toConnection } from '@/lib/db/embedded-postgres/probe';

export const TEMPLATE_DATABASE = 'hookline_template';

/** How to reach the test run's PostgreSQL, as plain data that can be sent between processes. */
export type TestServer = { url: string } | { socketFolder: string };

/** Returns the connection options of one database on that server. */
export const toTestConnection = (server: TestServer, database: string): pg.ClientConfig => {
  if ('socketFolder' in server) return toConnection(server.socketFolder, database);
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
};
