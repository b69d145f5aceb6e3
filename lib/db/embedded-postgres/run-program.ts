import { spawn } from 'node:child_process';
import { DatabaseError } from '../connection/database-error';
import { mayReach } from './may-enter';
import type { ServerUser } from './server-user';

// Not our own environment: PGDATA, PGPORT and others would change what the programs do.
const environment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Returns the options that start a program in the folder, as the user, without our environment. */
export const spawnOptions = (folder: string, user: ServerUser | null) => ({
  // Node enters the folder before it changes the user, so a parent that only root may enter is fine.
  cwd: folder,
  env: environment,
  ...(user ?? {}),
});

/**
 * Returns the path of the folder for the program's arguments. Below a parent that the user may not
 * enter (a project in /root), the kernel's link to the working directory still reaches it.
 */
export const folderArgument = (folder: string, user: ServerUser | null): string =>
  mayReach(folder, user) ? folder : '/proc/self/cwd';

/** Explains a failed spawn; the usual cause is a container whose root user may not change its id. */
export const toSpawnError = (error: Error, file: string, user: ServerUser | null): DatabaseError =>
  new DatabaseError(
    `${file} could not be started${user ? ` as user id ${user.uid}` : ''}: ${error.message}. ` +
      'Run Hookline as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    { cause: error },
  );

/** Runs a program and returns its exit code and all of its output. */
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
