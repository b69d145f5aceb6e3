// Everything is read and written through Prisma models, except what decision 002 lists with its
// reason. Product files outside ALLOWED must not import the driver, run raw SQL or contain any.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listSourceFiles, root as project } from './source-files.mjs';

const options = process.argv.slice(2);
const rootAt = options.indexOf('--root');
const root = rootAt >= 0 ? resolve(options[rootAt + 1]) : project;

/** What each file or folder may do, and why. */
const ALLOWED = {
  'lib/db/sql/': [['text'], 'holds the statements that were measured, one per exported name'],
  'lib/db/connection/database.ts': [['driver', 'pool'], 'opens the pool of the hot path'],
  'lib/db/connection/in-transaction.ts': [['driver'], 'transactions of the hot path'],
  'lib/db/connection/queryable.ts': [['prisma'], 'runs ingest inside a Prisma transaction'],
  'lib/db/connection/is-data-error.ts': [['driver'], 'recognizes errors of the driver'],
  'lib/db/connection/listener.ts': [['driver'], 'LISTEN needs a connection of its own'],
  'lib/db/connection/open-database.ts': [['pool'], 'migrates before anything else runs'],
  'lib/db/connection/assert-usable-server.ts': [['driver'], 'asks a server for its version'],
  'lib/db/embedded-postgres/': [['driver', 'text'], 'starts a server before it has a schema'],
  'lib/db/migrations/migrate.ts': [['driver', 'pool', 'text'], 'creates the schema'],
  'lib/db/partitions/partitions.ts': [['driver', 'pool'], 'creates and drops partitions'],
  'lib/db/ingest/ingest-requests.ts': [['pool'], 'ingest'],
  'lib/db/deliveries/claim-deliveries.ts': [['pool'], 'claim'],
  'lib/db/deliveries/delivery-store.ts': [['pool'], 'record, leases and cleaning'],
  'lib/db/deliveries/delivery-reader.ts': [['pool'], 'the delivery log'],
  'lib/db/events/event-reader.ts': [['pool'], 'the event log'],
  'lib/db/overview/overview-reader.ts': [['pool'], 'roll-ups and capped counts'],
  'lib/db/overview/read-hook-health.ts': [['pool'], 'roll-ups of each hook'],
  'lib/server/health.ts': [['pool'], 'asks whether the server responds, without a model'],
  'lib/server/make-container.ts': [['pool'], 'passes the pool to the upkeep of partitions'],
};

const SQL =
  /\bSELECT\b[^;]*\bFROM\b|\bINSERT INTO\b|\bDELETE FROM\b|\bUPDATE\s+["\w]+\s+SET\b|\b(?:CREATE|ALTER|DROP) TABLE\b/;
const RULES = {
  driver: ['imports the PostgreSQL driver', (code) => /\bfrom\s+'pg'|\bimport\('pg'\)/.test(code)],
  prisma: ['runs raw SQL through Prisma', (code) => /\$(?:query|execute)Raw/.test(code)],
  pool: ['uses the connection pool', (code) => /\bpool\b/.test(code) && /database/i.test(code)],
  text: ['contains SQL', (code) => SQL.test(code)],
};

const isProduct = (file) =>
  !/\.(?:test|suite)\.tsx?$/.test(file) && !file.startsWith('lib/testing/');
const withoutComments = (text) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const used = new Set();
const problems = [];
const folders = ['lib', 'app', 'components', 'cli'].filter((each) => existsSync(join(root, each)));
for (const path of listSourceFiles(folders, /\.tsx?$/, root)) {
  const file = path.replaceAll('\\', '/');
  if (!isProduct(file)) continue;
  const code = withoutComments(readFileSync(join(root, file), 'utf8'));
  const entry = Object.keys(ALLOWED).find(
    (each) => file === each || (each.endsWith('/') && file.startsWith(each)),
  );
  for (const [rule, [does, isBroken]] of Object.entries(RULES)) {
    if (!isBroken(code)) continue;
    if (entry !== undefined && ALLOWED[entry][0].includes(rule)) used.add(`${entry} ${rule}`);
    else
      problems.push(
        `${file} ${does}: use a Prisma model, or list it in check-raw-sql.mjs and decision 002`,
      );
  }
}
for (const [entry, [rules]] of Object.entries(ALLOWED)) {
  if (rootAt >= 0) break;
  for (const rule of rules)
    if (!used.has(`${entry} ${rule}`))
      problems.push(`${entry} no longer ${RULES[rule][0]}: remove that from check-raw-sql.mjs`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(
  `raw SQL: ${Object.keys(ALLOWED).length} files and folders may use it, and no other does`,
);
