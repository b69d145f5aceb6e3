import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseError } from '../connection/database-error';
import type { DatabaseLog } from '../connection/database-log';

// Prisma's own lock number, so that `prisma migrate deploy` and this runner wait for each other.
const LOCK = 72707369;

// The same table as Prisma's engine creates.
const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

type Migration = { name: string; sql: string; checksum: string };

/** Reads the migrations of a folder in Prisma's layout, oldest first, with Prisma's checksum (sha-256). */
export const readMigrations = async (directory: string): Promise<Migration[]> => {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    throw new DatabaseError(`The migrations folder ${directory} cannot be read.`, { cause: error });
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const file = await readFile(join(directory, name, 'migration.sql'));
      return {
        name,
        sql: file.toString('utf8'),
        checksum: createHash('sha256').update(file).digest('hex'),
      };
    }),
  );
};

type AppliedRow = { migration_name: string; checksum: string; finished_at: Date | null };

const assertSameHistory = (applied: AppliedRow[], known: ReadonlyMap<string, Migration>) => {
  const failed = applied.find((row) => row.finished_at === null);
  if (failed) {
    throw new DatabaseError(
      `Migration ${failed.migration_name} was started by another tool and did not finish. ` +
        'Repair the database, then mark it with `prisma migrate resolve`.',
    );
  }
  const unknown = applied.filter((row) => !known.has(row.migration_name));
  if (unknown.length > 0) {
    throw new DatabaseError(
      'The database was migrated by a newer version of Hookline: this version does not know ' +
        `${unknown.map((row) => row.migration_name).join(', ')}. Start the newer version, or ` +
        'restore the backup taken before the upgrade.',
    );
  }
  const changed = applied.filter((row) => known.get(row.migration_name)?.checksum !== row.checksum);
  if (changed.length > 0) {
    throw new DatabaseError(
      `${changed.map((row) => row.migration_name).join(', ')}: the file differs from what was ` +
        'applied to this database. Migrations must not be edited once applied; restore the ' +
        'original file and put the change into a further migration.',
    );
  }
};

const applyOne = async (client: pg.ClientBase, migration: Migration) => {
  const values = [randomUUID(), migration.checksum, migration.name].map((value) =>
    pg.escapeLiteral(value),
  );
  try {
    // One simple query, so that the migration and its record are one transaction and one round trip.
    await client.query(
      `BEGIN;\n${migration.sql}\n;INSERT INTO "_prisma_migrations" ` +
        '("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count") ' +
        `VALUES (${values.join(', ')}, now(), clock_timestamp(), 1);\nCOMMIT`,
    );
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(`Migration ${migration.name} failed: ${reason}`, { cause: error });
  }
};

/**
 * Applies the pending migrations in `directory` (Prisma's layout) and returns their names. Each
 * migration is one transaction; several processes may call this concurrently. Throws a DatabaseError
 * without changing anything when the database has migrations this version does not know, or when an
 * applied file was edited.
 */
export const migrate = async (
  pool: pg.Pool,
  { directory, log }: { directory: string; log?: DatabaseLog },
): Promise<string[]> => {
  const migrations = await readMigrations(directory);
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(CREATE_TABLE);
    const { rows: applied } = await client.query<AppliedRow>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    assertSameHistory(applied, new Map(migrations.map((each) => [each.name, each])));
    const done = new Set(applied.map((row) => row.migration_name));
    const waiting = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of waiting) {
      await applyOne(client, migration);
      log?.info({ migration: migration.name }, 'applied a migration');
    }
    return waiting.map((migration) => migration.name);
  } finally {
    // Ending the session releases the lock in any state.
    client.release(true);
  }
};
