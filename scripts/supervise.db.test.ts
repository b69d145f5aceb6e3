import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
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

const startSupervisor = (engine: string, web: string, readyUrl: string) => {
  const driver = write(
    'driver.mjs',
    `import { supervise } from ${JSON.stringify(join(import.meta.dirname, 'supervise.mjs'))};
     await supervise({
       engine: { command: [${JSON.stringify(engine)}] },
       console: { command: [${JSON.stringify(web)}], readyUrl: ${JSON.stringify(readyUrl)} },
       announce: ({ setupToken }) => process.stdout.write('announced ' + setupToken + '\\n'),
     });`,
  );
  return spawn(process.execPath, [driver], { stdio: ['ignore', 'pipe', 'pipe'] });
};

it('does not wait for a console that a signal killed while it started', async () => {
  const engine = write(
    'engine.mjs',
    `process.send({ type: 'ready' }); process.on('disconnect', () => process.exit());`,
  );
  const web = write('console.mjs', `process.kill(process.pid, 'SIGKILL');`);
  const supervisor = startSupervisor(engine, web, 'http://127.0.0.1:1/health');
  let said = '';
  supervisor.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(supervisor, 'close');
  expect([code, said]).toEqual([1, 'hookline: the console stopped (exit SIGKILL)\n']);
});

it('announces the set-up link of an engine that it had to start again', async () => {
  // The first one dies as soon as its console is up.
  const engine = write(
    'engine.mjs',
    `import { existsSync, writeFileSync } from 'node:fs';
     const mark = new URL('started', import.meta.url);
     const isFirst = !existsSync(mark);
     writeFileSync(mark, '');
     process.send({ type: 'ready', setupToken: isFirst ? 'one' : 'two' });
     if (isFirst) setTimeout(() => process.exit(1), 500);
     process.on('disconnect', () => process.exit());`,
  );
  const web = write('console.mjs', 'setInterval(() => {}, 1000);');
  const responding = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
  await once(responding, 'listening');
  const address = responding.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const supervisor = startSupervisor(engine, web, `http://127.0.0.1:${port}/health`);
  let announced = '';
  for await (const chunk of supervisor.stdout) {
    announced += chunk;
    if (announced.includes('two')) supervisor.kill('SIGTERM');
  }
  expect(announced).toBe('announced one\nannounced two\n');
  responding.closeAllConnections();
  responding.close();
});
