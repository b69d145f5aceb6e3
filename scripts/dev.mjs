// `npm run dev`: engine and console with reload. The engine restarts after each successful bundle.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { generate, install } from './setup.mjs';
import { root } from './source-files.mjs';

install();
generate();
const { context } = await import('esbuild');
const { engineBundle, sandboxBundle } = await import('./engine-bundle.mjs');

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
const run = (...args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });

let engine;
const restartEngine = () => {
  const start = () => {
    engine = run('--enable-source-maps', join(root, 'dist/engine.js'));
  };
  if (engine === undefined || engine.exitCode !== null) start();
  else {
    engine.once('exit', start);
    engine.kill('SIGTERM');
  }
};
const isBundled = { engine: false, sandbox: false };
const watch = async (bundle, name) => {
  const setup = (build) =>
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      isBundled[name] = true;
      if (isBundled.engine && isBundled.sandbox) restartEngine();
    });
  const bundler = await context({ ...bundle, plugins: [{ name: 'restart the engine', setup }] });
  await bundler.watch();
  return bundler;
};
const bundlers = [await watch(engineBundle, 'engine'), await watch(sandboxBundle, 'sandbox')];
const web = run(
  join(root, 'node_modules/next/dist/bin/next'),
  'dev',
  '--port',
  process.env.PORT || '3000',
  '--hostname',
  process.env.HOST || '127.0.0.1',
);

const stop = () => {
  engine?.removeAllListeners('exit');
  engine?.kill('SIGTERM');
  web.kill('SIGTERM');
  for (const bundler of bundlers) void bundler.dispose();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
// npm dies on SIGTERM without passing it on: the change of parent is the only notice there is.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stop(), 300).unref();
web.once('exit', stop);
