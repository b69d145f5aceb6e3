// Brings a clone to where it can run, doing only what is stale. No dependencies: it runs before
// anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSourceFiles, root } from './source-files.mjs';

const read = (file) => readFileSync(join(root, file));
const digest = (...parts) =>
  parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');

export class SetupError extends Error {}

/** Runs `make` unless the stamp file already holds `state`; stamps only what succeeded. */
function unlessDone(stamp, state, title, make) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === state) return;
  const started = Date.now();
  process.stderr.write(`hookline: ${title} …\n`);
  rmSync(file, { force: true });
  make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, state);
  process.stderr.write(
    `hookline: ${title}: done in ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
}

function run(title, command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.status === 0) return;
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`
    .trim()
    .split('\n')
    .slice(-40)
    .join('\n');
  throw new SetupError(
    `${title} failed (${result.error?.message ?? `exit ${result.status}`}):\n${output}`,
  );
}

/** npm by the same npm that runs us, so that a version manager's choice is kept. */
const npm = (...args) =>
  process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath, ...args]]
    : ['npm', args];

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    throw new SetupError(
      `Hookline needs Node.js 20.9 or later; this is ${process.versions.node} (${process.execPath}).`,
    );
}

export function install() {
  const state = digest(
    read('package-lock.json'),
    process.versions.modules,
    process.platform,
    process.arch,
  );
  unlessDone('node_modules/.hookline-installed', state, 'installing packages', () => {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'];
    try {
      run('npm ci', ...npm('ci', ...flags));
    } catch (error) {
      // An npm that disagrees about the lock still installs what it names, and leaves it untouched.
      process.stderr.write(`hookline: ${error.message.split('\n')[0]}; trying npm install\n`);
      run('npm install', ...npm('install', '--no-save', ...flags));
    }
  });
}

export function generate() {
  unlessDone(
    'lib/db/generated/.stamp',
    digest(read('prisma/schema.prisma'), read('package-lock.json')),
    'generating the database client',
    () => run('prisma generate', process.execPath, [join(root, 'scripts/prisma.mjs'), 'generate']),
  );
}

const builtFrom = [
  'package-lock.json',
  'prisma/schema.prisma',
  'next.config.ts',
  'tsconfig.json',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'scripts/engine-bundle.mjs',
];

/** Digest of everything the built product depends on. */
function sourceState() {
  const files = [
    ...builtFrom.filter((file) => existsSync(join(root, file))),
    ...listSourceFiles(['app', 'components', 'lib'], /\.(tsx?|css|svg|json|mjs)$/).filter(
      (file) => !/\.(test|suite)\.tsx?$/.test(file) && !file.startsWith('lib/testing/'),
    ),
  ];
  return digest(process.versions.modules, ...files.flatMap((file) => [file, read(file)]));
}

export function build() {
  unlessDone('dist/.stamp', sourceState(), 'building', () => {
    run('building the engine', process.execPath, [join(root, 'scripts/build-engine.mjs')]);
    run('next build', process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build']);
  });
}

/** All of it, in order. */
export function setUp() {
  checkNode();
  install();
  generate();
  build();
}
