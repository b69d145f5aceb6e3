// Every package of package.json is used, and every package that is used is in package.json.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { readImports, resolveLocal, toPackageName } from './imports/read-imports.mjs';
import { listSourceFiles, root } from './source-files.mjs';

/** Packages that no import names, and who uses them. */
const usedOtherwise = new Map([
  ['@biomejs/biome', 'scripts/verify.mjs runs it'],
  ['@prisma/client', 'the generated client in lib/db/generated imports it'],
  ['@tailwindcss/postcss', 'postcss.config.mjs names it'],
  ['happy-dom', 'vitest.config.ts names it as the environment of component tests'],
  ['prisma', 'scripts/prisma.mjs runs it'],
  ['tailwindcss', 'app/globals.css imports it'],
  ['typescript', 'scripts/verify.mjs runs it'],
]);

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const declared = new Set(Object.keys({ ...dependencies, ...devDependencies }));
const mayBeAbsent = new Set(Object.keys(optionalDependencies));

const files = [
  ...listSourceFiles(['app', 'components', 'e2e', 'lib', 'scripts'], /\.(?:tsx?|mjs)$/),
  'next.config.ts',
  'playwright.config.ts',
  'proxy.ts',
  'vitest.config.ts',
];
const problems = [];
const used = new Set();
for (const file of files)
  for (const specifier of readImports(file)) {
    if (resolveLocal(file, specifier) !== null || isBuiltin(specifier)) continue;
    const name = toPackageName(specifier);
    used.add(name);
    if (!declared.has(name) && !mayBeAbsent.has(name))
      problems.push(`${file} imports ${name}: add it to package.json`);
  }

const areTypesOfUsed = (name) =>
  name === '@types/node' || (name.startsWith('@types/') && used.has(name.slice('@types/'.length)));
for (const name of declared)
  if (!used.has(name) && !usedOtherwise.has(name) && !areTypesOfUsed(name))
    problems.push(`package.json: nothing imports ${name}`);
for (const name of usedOtherwise.keys())
  if (used.has(name) || !declared.has(name))
    problems.push(`scripts/check-dependencies.mjs: ${name} needs no exception`);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else console.log(`dependencies: ${declared.size} packages, each used, each declared`);
