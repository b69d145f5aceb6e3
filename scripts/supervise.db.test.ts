import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervise-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

it('does not wait for a console that a signal killed while it started', async () => {
  const engine = write(
    'engine.mjs',
    `process.send({ type: 'ready' }); process.on('disconnect', () => process.exit());`,
  );
  const web = write('console.mjs', `process.kill(process.pid, 'SIGKILL');`);
  const driver = write(
    'driver.mjs',
    `import { supervise } from ${JSON.stringify(join(import.meta.dirname, 'supervise.mjs'))};
     await supervise({
       engine: { command: [${JSON.stringify(engine)}] },
       console: { command: [${JSON.stringify(web)}], readyUrl: 'http://127.0.0.1:1/health' },
       announce() {},
     });`,
  );
  const supervisor = spawn(process.execPath, [driver], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  supervisor.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(supervisor, 'close');
  expect([code, said]).toEqual([1, 'hookline: the console stopped (exit SIGKILL)\n']);
});
