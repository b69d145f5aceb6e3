// Completes package-lock.json after a change of dependencies, so that `npm ci` works everywhere:
// a registry mirror that lacks the native builds of other platforms leaves them out of the lock, and
// npm ci then refuses it. Also drops download addresses, which name one registry.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const processors = {
  x64: 'x64',
  arm64: 'arm64',
  aarch64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  mips64el: 'mips64el',
};
const find = (table, name) =>
  name
    .split(/[-/]/)
    .map((part) => table[part])
    .find((value) => value !== undefined);

// Where npm would look for `name` from the package at `path`: the nearest node_modules above it.
function isLocked(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name) || !/^\d/.test(range)) continue;
    const os = find(systems, name);
    const cpu = find(processors, name);
    lock.packages[`node_modules/${name}`] = {
      version: range,
      optional: true,
      ...(cpu ? { cpu: [cpu] } : name.includes('wasm32') ? { cpu: ['wasm32'] } : {}),
      ...(os ? { os: [os] } : {}),
    };
    added += 1;
  }
}
const root = lock.packages[''];
delete lock.packages[''];
lock.packages = {
  '': root,
  ...Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))),
};
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional builds of other platforms added`);
