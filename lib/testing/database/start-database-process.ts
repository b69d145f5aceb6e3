import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { ProcessAnswer, ProcessRequest } from './database-process';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles the program, once per test file; below the project, where it finds its packages. */
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
  // Some are run by another user.
  await chmod(folder, 0o755);
  return { folder, program };
};

export type DatabaseProcess = {
  /** What it logged while it opened the database. */
  messages: unknown[];
  query(sql: string): Promise<unknown[]>;
  /** Ends cleanly; answers everything it logged. */
  end(how: 'close' | 'stopServer'): Promise<unknown[]>;
  /** kill -9. */
  kill(): Promise<void>;
};

const ask = async (
  child: ChildProcess,
  gone: Promise<unknown>,
  request?: ProcessRequest,
): Promise<unknown[]> => {
  const answered = new Promise<ProcessAnswer>((resolve) => {
    child.once('message', (answer: ProcessAnswer) => resolve(answer));
  });
  if (request) child.send(request);
  const answer = await Promise.race([
    answered,
    gone.then(() => ({ error: 'the process ended without an answer' })),
  ]);
  if ('error' in answer) throw new Error(answer.error);
  return answer.rows;
};

/** Starts a process that has the database in `dataDir` open; throws what it could not open it for. */
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
