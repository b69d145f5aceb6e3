import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const watcher = `
  import { onParentEnd } from ${JSON.stringify(join(import.meta.dirname, 'parent-end.mjs'))};
  onParentEnd(() => { process.stdout.write('ended\\n'); process.exit(); }, 20);
  process.stdout.write('watching\\n');
  setTimeout(() => process.exit(), 30_000);`;

// As npm does: a process that runs a shell that runs the script; all three write to one pipe.
const startAsNpm = (): ChildProcess => {
  const script = 'node --input-type=module -e "$WATCHER"; exit $?';
  const npm = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(script)}], { stdio: 'inherit' })`;
  return spawn(process.execPath, ['-e', npm], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WATCHER: watcher, npm_lifecycle_event: 'start' },
  });
};

it.runIf(process.platform === 'linux')(
  'is noticed below the shell of an npm that was killed',
  async () => {
    const npm = startAsNpm();
    if (npm.stdout === null) throw new Error('there is no pipe');
    const [first] = await once(npm.stdout, 'data');
    expect(String(first)).toBe('watching\n');
    npm.kill('SIGKILL');
    const [then] = await once(npm.stdout, 'data');
    expect(String(then)).toBe('ended\n');
  },
);
