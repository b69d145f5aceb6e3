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
  // No port: the bundled libraries are never within reach of a network.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  // Else the write-ahead log alone may grow to 1 GB.
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

/** The end of the server's log, for the message about why it did not start. */
export const readLogTail = (file: string): string =>
  readFileSync(file).subarray(-TAIL_BYTES).toString('utf8').trim();

/** A started postmaster; `exited` is set once it is gone. */
export type StartedServer = { pid: number; exited: boolean };

/**
 * Starts the postmaster and does not wait until it is ready. It is a session of its own, so that a
 * Ctrl-C in our terminal does not reach it and it outlives a crash of ours.
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
