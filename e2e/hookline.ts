import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Hookline = {
  consoleUrl: string;
  apiUrl: string;
  /** The one-time link, when no administrator exists yet. */
  setupLink: string | null;
  output(): string;
  stop(): Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

/** Starts the product as `npm start` does, in an empty data folder and on free ports. */
export async function startHookline(env: Record<string, string> = {}): Promise<Hookline> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hookline-e2e-'));
  const [port, apiPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOOKLINE_API_PORT: String(apiPort),
      HOOKLINE_DATA_DIR: dataDir,
      DATABASE_URL: '',
      ...env,
    },
  });
  let output = '';
  const consoleUrl = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (/Admin API +http/.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`npm start ended (${code}):\n${output}`)));
  });
  // The link is printed in the same write, but the pipe may cut it anywhere.
  await new Promise((resolve) => setImmediate(resolve));
  return {
    consoleUrl,
    apiUrl: `http://127.0.0.1:${apiPort}`,
    setupLink: /http\S+\/setup\?token=\S+/.exec(output)?.[0] ?? null,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
