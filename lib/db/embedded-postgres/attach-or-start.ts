import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseError } from '../connection/database-error';
import type { DatabaseLog } from '../connection/database-log';
import { clearStalePidFile, findPostmaster, isServerAlive } from './postmaster';
import { probe } from './probe';
import type { ServerUser } from './server-user';
import { chooseSocketFolder } from './socket-folder';
import { readLogTail, type ServerSettings, type StartedServer, startServer } from './start-server';

const POLL_MS = 50;
const MAX_POLL_MS = 1_000;
// After kill -9 of a postmaster, its last backends keep a new one from starting for some seconds.
const PATIENCE_MS = 30_000;
// Recovery after a crash has no fixed limit; meanwhile the server rejects connections with "not yet".
const RECOVERY_MS = 600_000;

export type RunningServer = { socketFolder: string; how: 'attached' | 'started' };

export type StartRequest = {
  clusterFolder: string;
  postgres: string;
  user: ServerUser | null;
  logFile: string;
  settings: ServerSettings;
  log: DatabaseLog;
};

const findSocketFolder = (request: StartRequest) =>
  findPostmaster(request.clusterFolder)?.socketFolder ??
  chooseSocketFolder(request.clusterFolder, request.user).client;

/**
 * Attaches to the server that runs on the cluster, or starts one and waits until it is ready.
 * The caller holds the start lock. Retries with backoff for 30 seconds while remains of a killed server
 * are in the way, and for as long as recovery takes; then throws a DatabaseError with the end of the
 * server's log.
 */
export const attachOrStart = async (request: StartRequest): Promise<RunningServer> => {
  const { clusterFolder, user, log, logFile } = request;
  const begin = Date.now();
  let started: StartedServer | null = null;
  let pauseMs = POLL_MS;
  for (;;) {
    const socketFolder = findSocketFolder(request);
    const status = await probe(socketFolder);
    if (status === 'ready') {
      return { socketFolder, how: started && !started.exited ? 'started' : 'attached' };
    }
    const waited = Date.now() - begin;
    if (waited > (status === 'busy' ? RECOVERY_MS : PATIENCE_MS)) {
      throw new DatabaseError(
        `The database in ${clusterFolder} did not start within ${Math.round(waited / 1000)} s. ` +
          `The end of ${logFile}: ${readLogTail(logFile)}`,
      );
    }
    const postmaster = findPostmaster(clusterFolder);
    const isStarting =
      status === 'busy' ||
      (started && !started.exited) ||
      (postmaster && isServerAlive(postmaster.pid));
    if (!isStarting) {
      if (started) {
        log.warn({ waitedMs: waited }, 'the database server did not start yet, trying again');
        pauseMs = Math.min(pauseMs * 2, MAX_POLL_MS);
        await wait(pauseMs);
      }
      clearStalePidFile(clusterFolder);
      const socket = chooseSocketFolder(clusterFolder, user);
      started = await startServer({ ...request, socket });
    }
    await wait(POLL_MS);
  }
};
