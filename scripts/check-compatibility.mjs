// Every rule of docs/compatibility.md is owned by exactly one test, which names it by its id in
// brackets at the end of its title. With --write, fills in the column of owning tests.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const options = process.argv.slice(2);
const rootAt = options.indexOf('--root');
const root =
  rootAt >= 0
    ? resolve(options[rootAt + 1])
    : fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const table = join(root, 'docs/compatibility.md');

const STATUSES = ['same', 'chosen', 'deviation', 'later'];
const ID = /\[(\d+(?:\.\d+)?-[a-z0-9-]+)\]/g;
// A string on one line that ends in ids: a title, of a test or of the table of an `each`.
const TITLE = /(['"`])((?:(?!\1)[^\n\\]|\\.)*?)((?: \[\d+(?:\.\d+)?-[a-z0-9-]+\])+)\1/g;
const skipped = new Set(['node_modules', 'generated', 'fixtures', '.next', 'dist', 'data']);

function* testFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* testFiles(path);
    else if (/\.(test|suite|spec)\.tsx?$/.test(entry.name)) yield path;
  }
}

/** id → where it is claimed, as the table prints it. */
function readOwners() {
  const owners = new Map();
  const folders = ['lib', 'app', 'components', 'scripts', 'e2e'].map((name) => join(root, name));
  for (const folder of folders.filter((each) => existsSync(each))) {
    for (const path of testFiles(folder)) {
      const file = relative(root, path).replaceAll('\\', '/');
      for (const [, , title, ids] of readFileSync(path, 'utf8').matchAll(TITLE)) {
        const owner = `\`${file}\` › ${title.replace(/\\(.)/g, '$1').replaceAll('|', '\\|')}`;
        for (const [, id] of ids.matchAll(ID)) owners.set(id, [...(owners.get(id) ?? []), owner]);
      }
    }
  }
  return owners;
}

/** The cells of a table row about a rule, or null for any other line. */
function readRow(line) {
  if (!line.startsWith('| `')) return null;
  const [id, rule, status, reason, named, ...rest] = line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  if (named === undefined || rest.length > 0) return { line };
  return { id: id.replaceAll('`', ''), rule, status, reason, named };
}

const printRow = ({ id, rule, status, reason, named }) =>
  `| \`${id}\` | ${rule} | ${status} |${reason && ` ${reason}`} |${named && ` ${named}`} |`;

function judge({ id, status, reason, named }, owners) {
  const claimed = owners.get(id) ?? [];
  if (!STATUSES.includes(status)) return `${id} has the unknown status "${status}"`;
  if (['later', 'deviation'].includes(status) && reason === '')
    return `${id} is "${status}" without a reason`;
  if (status === 'later')
    return claimed.length > 0 ? `${id} is "later", but ${claimed[0]} owns it` : null;
  if (claimed.length === 0)
    return named === ''
      ? `${id} has no test: end the title of the one that owns it with [${id}]`
      : `${id} names ${named}, which does not exist or no longer claims it`;
  if (claimed.length > 1) return `${id} has ${claimed.length} owners:\n  ${claimed.join('\n  ')}`;
  return claimed[0] === named ? null : `${id} does not name its test; run with --write`;
}

const owners = readOwners();
const broken = [];
const rows = [];
const lines = readFileSync(table, 'utf8').split('\n');
const written = lines.map((line) => {
  const row = readRow(line);
  if (row === null) return line;
  if (row.line) {
    broken.push(`not a row of five columns: ${line}`);
    return line;
  }
  if (options.includes('--write'))
    row.named = row.status === 'later' ? '' : (owners.get(row.id)?.[0] ?? '');
  rows.push(row);
  return printRow(row);
});
if (options.includes('--write')) writeFileSync(table, written.join('\n'));

const known = new Set(rows.map(({ id }) => id));
const seen = new Set();
const problems = [
  ...broken,
  ...rows
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => `${id} is there twice`),
  ...rows.map((row) => judge(row, owners)).filter((problem) => problem !== null),
  ...[...owners]
    .filter(([id]) => !known.has(id))
    .map(([id, [owner]]) => `${owner} claims ${id}, which is not a rule`),
];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const later = rows.filter(({ status }) => status === 'later').length;
console.log(
  `compatibility: ${rows.length} rules, ${rows.length - later} owned, ${later} for later`,
);
