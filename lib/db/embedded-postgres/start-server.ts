import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { toClusterName } from './postmaster';
import { folderArgument, spawnOptions, toSpawnError } from './run-program';
import type { ServerUser } from './server-user';
import { PORT, type SocketFolder } from './socket-folder';

const MAX_LOG_BYTES = 5_000_000;
const TAIL_BYTES = 2_000;

export type ServerSettings = Record<string, string>;

const DEFAULTS: ServerSettings = {
  // No port: the bundled libraries must never be reachable from a network.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  // The default lets the write-ahead log grow to 1 GB.
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

const openLog = (file: string) => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
};

/** Returns the end of the server's log, for the error message when it does not start. */
export const readLogTail = (file: string): string =>
  readFileSync(file).subarray(-TAIL_BYTES).toString('utf8').trim();

/** A started postmaster; `exited` becomes true when it ends. */
export type StartedServer = { pid: number; exited: boolean };

/**
 * Starts the postmaster without waiting until it is ready. It gets its own session, so that Ctrl-C in
 * the terminal does not reach it and it survives a crash of this process.
 */
export const startServer = (request: {
  postgres: string;
  clusterFolder: string;
  socket: SocketFolder;
  user: ServerUser | null;
  logFile: string;
  settings: ServerSettings;
}): Promise<StartedServer> => {
  const { postgres, clusterFolder, socket, user, logFile } = request;
  const settings = {
    ...DEFAULTS,
    unix_socket_directories: socket.server,
    cluster_name: toClusterName(clusterFolder),
    ...request.settings,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(logFile);
  const child = spawn(
    postgres,
    ['-D', folderArgument(clusterFolder, user), '-p', String(PORT), ...options],
    { ...spawnOptions(clusterFolder, user), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(toSpawnError(error, postgres, user)));
    child.once('spawn', () => {
      const server = { pid: child.pid ?? 0, exited: false };
      child.once('exit', () => {
        server.exited = true;
      });
      resolve(server);
    });
  });
};
