import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseLog } from '../connection/database-log';
import { findPostmaster, isServerAlive } from './postmaster';

const POLL_MS = 20;
const PATIENCE_MS = 20_000;

// The file goes last in a clean stop; a process that nobody reaps would stay as a zombie.
const isGone = (clusterFolder: string, pid: number) =>
  findPostmaster(clusterFolder)?.pid !== pid || !isServerAlive(pid);

const waitUntilGone = async (clusterFolder: string, pid: number) => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isGone(clusterFolder, pid) && Date.now() < deadline) await wait(POLL_MS);
  return isGone(clusterFolder, pid);
};

/**
 * Stops the server of the cluster, if one runs, and waits until it is gone: clients are
 * disconnected, their open transactions rolled back. After 20 seconds it is stopped the hard way,
 * which costs a recovery at the next start and no committed data.
 */
export const stopServer = async (clusterFolder: string, log: DatabaseLog): Promise<void> => {
  const postmaster = findPostmaster(clusterFolder);
  if (!postmaster || !isServerAlive(postmaster.pid)) return;
  process.kill(postmaster.pid, 'SIGINT');
  if (await waitUntilGone(clusterFolder, postmaster.pid)) return;
  log.warn({ pid: postmaster.pid }, 'the database server does not stop, ending it');
  process.kill(postmaster.pid, 'SIGQUIT');
  await waitUntilGone(clusterFolder, postmaster.pid);
};
