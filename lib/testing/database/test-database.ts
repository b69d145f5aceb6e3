import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connectDatabase, type Database } from '@/lib/db/connection/database';
import { TEMPLATE_DATABASE, toTestConnection } from './test-server';

export type TestDatabase = Database & {
  /** Closes all connections and drops the database. */
  drop(): Promise<void>;
};

const runAsAdmin = async (sql: string) => {
  const client = new pg.Client(toTestConnection(inject('databaseServer'), 'postgres'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** Creates a database for one test or one file, with all migrations applied and no rows. */
export const makeTestDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runAsAdmin(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`);
  const database = connectDatabase(toTestConnection(inject('databaseServer'), name));
  return {
    ...database,
    drop: async () => {
      await database.close();
      await runAsAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
};
