// `npm run worker`: the engine without its listener. Run as many as you like, on any machine that
// reaches the database.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SetupError, setUp } from './setup.mjs';
import { root } from './source-files.mjs';

try {
  setUp();
  const child = spawn(process.execPath, [join(root, 'dist/engine.js'), 'worker'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const parent = process.ppid;
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  setInterval(() => process.ppid !== parent && stop(), 300).unref();
  child.once('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\nhookline: ${error.message}\n`);
  process.exitCode = 1;
}
