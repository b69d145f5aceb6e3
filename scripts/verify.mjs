// Everything a commit must pass that needs no database: format, lint, types, import graph, file
// sizes, documents, compatibility table. Runs side by side and prints what failed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generate, install } from './setup.mjs';
import { root } from './source-files.mjs';

install();
generate();

const script = (file) => [process.execPath, [join(root, 'scripts', file)]];
const bin = (path, ...args) => [process.execPath, [join(root, 'node_modules', path), ...args]];
const checks = {
  'format and lint': bin(
    '@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '--diagnostic-level=warn',
    '.',
  ),
  types: bin('typescript/bin/tsc', '--noEmit'),
  'types of the language cores': bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.core.json'),
  imports: script('check-imports.mjs'),
  'raw SQL': script('check-raw-sql.mjs'),
  dependencies: script('check-dependencies.mjs'),
  bundles: script('check-bundles.mjs'),
  sizes: script('check-sizes.mjs'),
  documents: script('check-docs.mjs'),
  'operating manual': script('check-operating.mjs'),
  words: script('check-words.mjs'),
  compatibility: script('check-compatibility.mjs'),
};

const run = ([command, args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('close', (code) => resolve({ code, output }));
  });

const started = Date.now();
const results = await Promise.all(
  Object.entries(checks)
    .filter(([, [, [file]]]) => existsSync(file))
    .map(async ([name, command]) => ({ name, ...(await run(command)) })),
);
for (const { name, code, output } of results) {
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (code !== 0) console.log(output.trimEnd().split('\n').slice(0, 60).join('\n'));
}
console.log(`verify: ${((Date.now() - started) / 1000).toFixed(1)} s`);
process.exit(results.every(({ code }) => code === 0) ? 0 : 1);
