import { spawn } from 'node:child_process';
import { DatabaseError } from '../connection/database-error';
import { mayReach } from './may-enter';
import type { ServerUser } from './server-user';

// Nothing of ours: PGDATA, PGPORT and their like would change what the programs do.
const environment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** How the programs are started: in the folder, as the user, without our environment. */
export const spawnOptions = (folder: string, user: ServerUser | null) => ({
  // The folder is entered before the user changes, so a parent only root may enter does no harm.
  cwd: folder,
  env: environment,
  ...(user ?? {}),
});

/**
 * The folder as the program should be told it. Below a parent that its user may not enter (a
 * project in /root), the kernel's link to the working directory reaches it all the same.
 */
export const folderArgument = (folder: string, user: ServerUser | null): string =>
  mayReach(folder, user) ? folder : '/proc/self/cwd';

/** Turns a failed spawn into a sentence; mostly a container whose root may not change its user. */
export const toSpawnError = (error: Error, file: string, user: ServerUser | null): DatabaseError =>
  new DatabaseError(
    `${file} could not be started${user ? ` as user id ${user.uid}` : ''}: ${error.message}. ` +
      'Run Hookline as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    { cause: error },
  );

/** Runs a program to its end; answers its exit code and everything it printed. */
export const runProgram = (
  file: string,
  args: string[],
  { folder, user }: { folder: string; user: ServerUser | null },
): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...spawnOptions(folder, user),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const add = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.once('error', (error) => reject(toSpawnError(error, file, user)));
    child.once('close', (code) => resolve({ code, output }));
  });
