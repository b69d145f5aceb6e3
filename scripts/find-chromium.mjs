// The browser for the tests: one that is there, else one that can be installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './source-files.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  return undefined;
}

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

const find = async () =>
  process.env.CHROMIUM_PATH || names.map(onPath).find(Boolean) || (await playwrightOwn());

const attempt = (command, ...args) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** Path of a Chromium; installs one when there is none, Debian's package first. */
export async function findChromium() {
  const present = await find();
  if (present) return present;
  process.stderr.write('hookline: no Chromium found; installing one for the browser tests …\n');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && onPath('apt-get') && existsSync('/etc/debian_version')) {
    if (!attempt('apt-get', 'install', '-y', '-qq', 'chromium')) {
      attempt('apt-get', 'update', '-qq');
      attempt('apt-get', 'install', '-y', '-qq', 'chromium');
    }
  }
  if (!(await find())) {
    const cli = join(root, 'node_modules/@playwright/test/cli.js');
    attempt(process.execPath, cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium');
  }
  const installed = await find();
  if (installed) return installed;
  throw new Error(
    'No Chromium for the browser tests: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}
