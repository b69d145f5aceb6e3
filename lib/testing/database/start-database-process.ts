import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { ProcessReply, ProcessRequest } from './database-process';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles the program once per test file, inside the project folder, where its packages resolve. */
export const bundleDatabaseProcess = async (): Promise<{ folder: string; program: string }> => {
  await mkdir(join(root, 'dist'), { recursive: true });
  const folder = await mkdtemp(join(root, 'dist', 'database-process-'));
  const program = join(folder, 'main.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/testing/database/database-process.ts'],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  // Some tests run it as another user.
  await chmod(folder, 0o755);
  return { folder, program };
};

export type DatabaseProcess = {
  /** The messages logged while it opened the database. */
  messages: unknown[];
  query(sql: string): Promise<unknown[]>;
  /** Shuts it down and returns all messages it logged. */
  end(how: 'close' | 'stopServer'): Promise<unknown[]>;
  /** kill -9. */
  kill(): Promise<void>;
};

const ask = async (
  child: ChildProcess,
  gone: Promise<unknown>,
  request?: ProcessRequest,
): Promise<unknown[]> => {
  const replied = new Promise<ProcessReply>((resolve) => {
    child.once('message', (reply: ProcessReply) => resolve(reply));
  });
  if (request) child.send(request);
  const reply = await Promise.race([
    replied,
    gone.then(() => ({ error: 'the process ended without a reply' })),
  ]);
  if ('error' in reply) throw new Error(reply.error);
  return reply.rows;
};

/** Starts a process that opens the database in `dataDir`; throws the error of opening it. */
export const startDatabaseProcess = async (request: {
  program: string;
  dataDir: string;
  user?: { uid: number; gid: number };
}): Promise<DatabaseProcess> => {
  const child = fork(request.program, [request.dataDir], { cwd: root, ...request.user });
  const gone = once(child, 'exit');
  const messages = await ask(child, gone).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    messages,
    query: (sql) => ask(child, gone, { sql }),
    end: async (how) => {
      const all = await ask(child, gone, { end: how });
      child.disconnect();
      await gone;
      return all;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
