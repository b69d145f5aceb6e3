// docs/operating.md and .env.example name every environment variable, stored setting and metric of
// the code, and no other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSourceFiles, root } from './source-files.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const problems = [];

/** Returns what the pattern's group matches; finding nothing means that the pattern is outdated. */
function find(file, text, pattern) {
  const found = [...text.matchAll(pattern)].map(([, name]) => name);
  if (found.length === 0) problems.push(`${file}: nothing matches ${pattern}`);
  return new Set(found);
}
const findIn = (file, pattern) => find(file, read(file), pattern);

/** Returns the keys of a zod object that is assigned to a constant of this name. */
function findKeys(file, constant) {
  const [, body = ''] =
    read(file).match(new RegExp(`const ${constant} = z\\.object\\(\\{\\n([^]*?)\\n\\}\\)`)) ?? [];
  return find(file, body, /^ {2}(\w+):/gm);
}

const manual = 'docs/operating.md';
const [, ...sections] = read(manual).split(/^## /m);
/** Returns the first word of each table row of a section. */
function findRows(title) {
  const section = sections.find((each) => each.startsWith(`${title}\n`)) ?? '';
  return find(`${manual}, "${title}"`, section, /^\| `(\w+)/gm);
}

function compare(documented, where, defined, by) {
  for (const name of defined)
    if (!documented.has(name)) problems.push(`${where} does not name ${name}, which ${by} defines`);
  for (const name of documented)
    if (!defined.has(name)) problems.push(`${where} names ${name}, which ${by} does not define`);
}

const variables = findKeys('lib/config/env.ts', 'Environment');
compare(findRows('Environment variables'), manual, variables, 'lib/config/env.ts');
compare(findIn('.env.example', /^# ([A-Z_]+)=/gm), '.env.example', variables, 'lib/config/env.ts');

const settings = findKeys('lib/settings/settings.ts', 'Settings');
compare(findRows('Stored settings'), manual, settings, 'lib/settings/settings.ts');

const telemetry = listSourceFiles(['lib/telemetry']).filter((file) => !file.endsWith('.test.ts'));
const metrics = find('lib/telemetry', telemetry.map(read).join('\n'), /'(hookline_\w+)'/g);
compare(findRows('Metrics'), manual, metrics, 'lib/telemetry');

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else
  console.log(
    `operating: ${variables.size} variables, ${settings.size} settings, ${metrics.size} metrics documented`,
  );
