import { fork, spawn } from 'node:child_process';
import { onParentEnd } from './parent-end.mjs';
import { root } from './source-files.mjs';

// A larger young generation saves a tenth of the engine's own time (docs/benchmarks.md).
export const ENGINE_FLAGS = ['--max-semi-space-size=64'];

const longestStopMs = 20_000;
const longestRestartDelayMs = 30_000;

// By its own will, or by a signal: then there is no exit code.
const isOver = (child) => child.exitCode !== null || child.signalCode !== null;
const exited = (child) =>
  isOver(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));

async function end(child) {
  if (!child) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), longestStopMs);
  await exited(child);
  clearTimeout(force);
}

/** Waits until the URL returns any response, also a 503. */
async function waitForResponse(url, isStopping) {
  while (!isStopping()) {
    try {
      await fetch(url, { signal: AbortSignal.timeout(5_000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

/**
 * Runs the engine, then the console, and keeps both alive: one that dies after it was ready is
 * started again with a growing delay. Resolves when stopped by a signal or by the parent's end.
 */
export async function supervise({ engine, console: web, announce }) {
  let stopping = false;
  const children = { engine: null, console: null };
  let stop = () => {};
  const stopped = new Promise((resolve) => {
    stop = (code) => {
      if (stopping) return;
      stopping = true;
      process.exitCode = code;
      resolve();
    };
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  // npm dies on SIGTERM without passing it on: the end of the parent is the only notice there is.
  onParentEnd(() => stop(0));

  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const startEngine = () =>
    new Promise((resolve, reject) => {
      const [file, ...args] = engine.command;
      const child = fork(file, args, {
        cwd: root,
        env: { ...env, HOOKLINE_SUPERVISED: '1' },
        execArgv: ENGINE_FLAGS,
      });
      children.engine = child;
      child.on('message', (message) => message?.type === 'ready' && resolve(message));
      child.once('exit', (code) => reject(new Error(`the engine stopped (exit ${code})`)));
    });
  const startConsole = async () => {
    const child = spawn(process.execPath, web.command, {
      cwd: root,
      // Its own chatter is of no use to an operator; warnings and errors are.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, HOOKLINE_SUPERVISOR_PID: String(process.pid) },
    });
    children.console = child;
    await waitForResponse(web.readyUrl, () => stopping || isOver(child));
    if (isOver(child))
      throw new Error(`the console stopped (exit ${child.exitCode ?? child.signalCode})`);
  };
  const keepAlive = async (name, start) => {
    for (let failures = 0; !stopping; failures += 1) {
      const since = Date.now();
      await exited(children[name]);
      if (stopping) return;
      if (Date.now() - since > 60_000) failures = 0;
      const delayMs = Math.min(1_000 * 2 ** failures, longestRestartDelayMs);
      process.stderr.write(`hookline: the ${name} stopped; starting it again in ${delayMs} ms\n`);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      if (!stopping) await start().catch(() => {});
    }
  };

  try {
    const ready = await Promise.race([startEngine(), stopped]);
    if (!stopping) await Promise.race([startConsole(), stopped]);
    if (!stopping) announce(ready);
    void keepAlive('engine', async () => {
      const again = await startEngine();
      // Each start makes a new set-up link, which puts the one on the screen out of force.
      if (again.setupToken) announce(again);
    });
    void keepAlive('console', startConsole);
  } catch (error) {
    process.stderr.write(`hookline: ${error.message}\n`);
    stop(1);
  }
  await stopped;
  // The console first: the engine stops the database only when nobody else uses it.
  await end(children.console);
  await end(children.engine);
}
