import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openDatabase } from '@/lib/db/connection/open-database';
import { findSchemaDifference } from '@/lib/testing/database/schema-difference';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const findDifference = async (root: string, schema: string) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hookline-migration-'));
  const database = await openDatabase({
    databaseUrl: null,
    dataDir,
    log: silent,
    searchFrom: [root],
  });
  try {
    return await findSchemaDifference(database.connection, schema);
  } finally {
    await database.stopServer();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** Writes the migration `<time>_<name>` below `root`, or says that there is nothing to write. */
export const writeMigration = async (name: string | undefined, root: string): Promise<void> => {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('Usage: npm run new-migration <name>, in small letters, digits and _');
  }
  const schema = await readFile(join(root, 'prisma/schema.prisma'), 'utf8');
  const sql = await findDifference(root, schema);
  if (sql === null) {
    console.log('The migrations already make what prisma/schema.prisma describes.');
    return;
  }
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const file = join(root, 'prisma/migrations', `${time}_${name}`, 'migration.sql');
  await mkdir(join(file, '..'));
  await writeFile(file, sql);
  console.log(sql);
  console.log(`Written to ${relative(root, file)}. Read it before you commit it: a renamed column`);
  console.log('reads as one dropped and one added, and a partitioned table needs its clause.');
};
