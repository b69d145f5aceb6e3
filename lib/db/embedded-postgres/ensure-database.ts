import pg from 'pg';

/** Creates the database on the server unless it is there. The caller holds the start lock. */
export const ensureDatabase = async (
  connection: pg.ClientConfig,
  database: string,
): Promise<void> => {
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
