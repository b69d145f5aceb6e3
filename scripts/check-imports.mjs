// Who may import whom, checked on the resolved import graph (scripts/imports/import-rules.mjs).
// Type-only imports count too: a type of an outer ring is knowledge of the outer ring.
import { rules } from './imports/import-rules.mjs';
import { readImports, resolveLocal, toPackageName } from './imports/read-imports.mjs';
import { listSourceFiles } from './source-files.mjs';

const isTest = (file) => /\.(test|suite)\.tsx?$/.test(file) || file.startsWith('lib/testing/');
const isProduct = (file) => /^(?:app|components|lib)\//.test(file);
const inside = (file, folder) => file === folder || file.startsWith(`${folder}/`);
const roomOf = (file) => {
  const parts = file.split('/');
  if (parts[0] === 'app') return 'app';
  return parts.slice(0, Math.min(2, parts.length - 1)).join('/');
};
const ruleOf = (file) =>
  rules.find((rule) => rule.room !== 'components' && inside(file, rule.room)) ??
  (file.startsWith('components/') ? rules.find((rule) => rule.room === 'components') : undefined);

const problems = [];
const graph = new Map();
for (const file of listSourceFiles(
  ['lib', 'app', 'components', 'scripts', 'e2e'],
  /\.(?:tsx?|mjs)$/,
)) {
  const rule = ruleOf(file);
  const locals = [];
  for (const specifier of readImports(file)) {
    const target = resolveLocal(file, specifier);
    if (target === null) {
      const name = toPackageName(specifier);
      const refused =
        rule &&
        ((rule.packages !== null && !rule.packages.includes(name)) || rule.never?.includes(name));
      if (refused && !isTest(file)) problems.push(`${file} imports ${specifier}: ${rule.say}`);
      continue;
    }
    if (!isTest(file)) locals.push(target);
    if (isTest(file)) continue;
    if (inside(target, 'lib/testing') && isProduct(file))
      problems.push(`${file} imports ${target}: only tests may use lib/testing`);
    else if (target.endsWith('.suite.ts') && isProduct(file))
      problems.push(`${file} imports ${target}: suites are for tests`);
    else if (
      rule &&
      target !== 'package.json' &&
      roomOf(target) !== roomOf(file) &&
      !rule.rooms.some((room) => inside(target, room))
    )
      problems.push(`${file} imports ${target}: ${rule.say}`);
  }
  graph.set(file, locals);
}

const done = new Set();
function walk(file, path) {
  const at = path.indexOf(file);
  if (at >= 0) {
    problems.push(
      `cycle: ${[...path.slice(at), file].join(' → ')}: move what they share into a file of its own`,
    );
    return;
  }
  if (done.has(file)) return;
  for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
  done.add(file);
}
for (const file of graph.keys()) walk(file, []);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else console.log(`imports: ${graph.size} files, no forbidden import, no cycle`);
