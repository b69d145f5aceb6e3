// `npm run worker`: the engine without its listener. Run as many as you like, on any machine that
// reaches the database.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { onParentEnd } from './parent-end.mjs';
import { SetupError, setUp } from './setup.mjs';
import { root } from './source-files.mjs';
import { ENGINE_FLAGS } from './supervise.mjs';

try {
  setUp();
  // Forked: it ends when the channel to us does, however we end.
  const child = fork(join(root, 'dist/engine.js'), ['worker'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ENGINE_FLAGS,
  });
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  onParentEnd(stop);
  child.once('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\nhookline: ${error.message}\n`);
  process.exitCode = 1;
}
