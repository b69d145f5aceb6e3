import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const watcher = `
  import { execFileSync } from 'node:child_process';
  import { onParentEnd } from ${JSON.stringify(join(import.meta.dirname, 'parent-end.mjs'))};
  const watch = () =>
    onParentEnd(() => { process.stdout.write('ended\\n'); process.exit(); }, 20);
  if (process.env.WATCH === 'late') {
    process.stdout.write('working\\n');
    // As a build does: nothing else is done until long after npm is gone.
    execFileSync('sleep', ['1']);
    watch();
  } else {
    watch();
    process.stdout.write('watching\\n');
  }
  setTimeout(() => process.exit(), 30_000);`;

// As npm does: a process that runs a shell that runs the script; all three write to one pipe.
const startAsNpm = (watch: 'now' | 'late'): ChildProcess => {
  const script = 'node --input-type=module -e "$WATCHER"; exit $?';
  const npm = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(script)}], { stdio: 'inherit' })`;
  return spawn(process.execPath, ['-e', npm], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WATCHER: watcher, WATCH: watch, npm_lifecycle_event: 'start' },
  });
};

describe.runIf(process.platform === 'linux')('the end of an npm that was killed', () => {
  it.each([
    ['now', 'watching\n'],
    ['late', 'working\n'],
  ] as const)('is noticed below the shell it started, when watched %s', async (watch, says) => {
    const npm = startAsNpm(watch);
    if (npm.stdout === null) throw new Error('there is no pipe');
    const [first] = await once(npm.stdout, 'data');
    expect(String(first)).toBe(says);
    npm.kill('SIGKILL');
    const [then] = await once(npm.stdout, 'data');
    expect(String(then)).toBe('ended\n');
  });
});
