import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { migrate } from './migrate';

const MIGRATIONS = resolve(import.meta.dirname, '../../../prisma/migrations');

let database: TestDatabase;
let directory: string;

beforeEach(async () => {
  database = await makeTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'hookline-migrations-'));
  await cp(MIGRATIONS, directory, { recursive: true });
});

afterEach(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

const addMigration = async (name: string, sql: string) => {
  await mkdir(join(directory, name));
  await writeFile(join(directory, name, 'migration.sql'), sql);
};

const listApplied = async () => {
  const { rows } = await database.pool.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations ORDER BY started_at',
  );
  return rows.map((row) => row.migration_name);
};

describe('migrate', () => {
  test('applies pending migrations once, in order, and none the second time', async () => {
    const before = await listApplied();
    await addMigration('30000101000000_b', 'ALTER TABLE tried ADD COLUMN more int');
    await addMigration('30000101000000_a', 'CREATE TABLE tried (id int); -- closing comment');
    const added = ['30000101000000_a', '30000101000000_b'];

    expect(await migrate(database.pool, { directory })).toEqual(added);
    expect(await migrate(database.pool, { directory })).toEqual([]);
    expect(await listApplied()).toEqual([...before, ...added]);
  });

  test('lets several processes start concurrently', async () => {
    await addMigration('30000101000000_a', 'CREATE TABLE tried (id int)');
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => migrate(database.pool, { directory })),
    );
    expect(runs.flat()).toEqual(['30000101000000_a']);
  });

  test('rolls back a migration that fails, and names it', async () => {
    const before = await listApplied();
    await addMigration('30000101000000_a', 'CREATE TABLE tried (id int); SELECT nonsense');
    await expect(migrate(database.pool, { directory })).rejects.toThrow(
      /30000101000000_a failed: .*nonsense/,
    );
    expect(await listApplied()).toEqual(before);
    const { rows } = await database.pool.query("SELECT to_regclass('tried') AS found");
    expect(rows).toEqual([{ found: null }]);
  });

  test('rejects a database that a newer version has migrated', async () => {
    await addMigration('30000101000000_a', 'CREATE TABLE tried (id int)');
    await migrate(database.pool, { directory });
    await expect(migrate(database.pool, { directory: MIGRATIONS })).rejects.toThrow(
      /newer version of Hookline.*30000101000000_a/,
    );
  });

  test('rejects an applied migration whose file was edited', async () => {
    await addMigration('30000101000000_a', 'CREATE TABLE tried (id int)');
    await migrate(database.pool, { directory });
    await writeFile(join(directory, '30000101000000_a', 'migration.sql'), 'SELECT 1');
    await expect(migrate(database.pool, { directory })).rejects.toThrow(
      /30000101000000_a: the file differs/,
    );
  });

  test('rejects a migration that another tool left unfinished', async () => {
    await database.pool.query('UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(migrate(database.pool, { directory })).rejects.toThrow(/did not finish/);
  });
});
