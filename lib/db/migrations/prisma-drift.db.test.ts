import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSchemaDifference } from '@/lib/testing/database/schema-difference';
import { withSchemaEngine } from '@/lib/testing/database/schema-engine';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { ensurePartitions } from '../partitions/partitions';
import { readMigrations } from './migrate';

const root = resolve(import.meta.dirname, '../../..');
const schema = readFileSync(resolve(root, 'prisma/schema.prisma'), 'utf8');

let database: TestDatabase;

beforeEach(async () => {
  database = await makeTestDatabase();
});
afterEach(() => database.drop());

const findDifference = (changed = schema) => findSchemaDifference(database.connection, changed);

describe('the database the migrations create', () => {
  test('matches prisma/schema.prisma', async () => {
    expect(await findDifference(), 'run npm run new-migration').toBeNull();
  });

  test('matches it with its weekly partitions', async () => {
    await ensurePartitions(database.pool, new Date());
    expect(await findDifference()).toBeNull();
  });

  test.each([
    [
      'a column',
      'label      String?',
      'label      String?\n  colour String?',
      /ADD COLUMN.*"colour"/,
    ],
    ['a column of a partitioned table', 'origin         String\n', '', /DROP COLUMN "origin"/],
    ['an index', '@@index([eventId])', '', /DROP INDEX "delivery_event_id_idx"/],
    ['a partial index', 'map: "delivery_due_idx"', 'map: "due"', /"due"/],
  ])('would differ by %s', async (_name, from, to, expected) => {
    expect(schema).toContain(from);
    expect(await findDifference(schema.replace(from, to))).toMatch(expected);
  });
});

describe('the history our runner writes', () => {
  const diagnose = async (edit: (sql: string) => string) => {
    const migrations = await readMigrations(resolve(root, 'prisma/migrations'));
    return withSchemaEngine(database.connection, schema, (engine) =>
      engine.diagnoseMigrationHistory({
        migrationsList: {
          baseDir: resolve(root, 'prisma/migrations'),
          lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
          shadowDbInitScript: '',
          migrationDirectories: migrations.map(({ name, sql }) => ({
            path: name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: edit(sql) } },
          })),
        },
        optInToShadowDatabase: false,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
  };

  test('is valid for the Prisma CLI', async () => {
    expect(await diagnose((sql) => sql)).toEqual({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    });
  });

  test('has the checksums the Prisma CLI computes', async () => {
    const { editedMigrationNames } = await diagnose((sql) => `${sql}-- edited`);
    expect(editedMigrationNames.length).toBeGreaterThan(0);
  });
});
