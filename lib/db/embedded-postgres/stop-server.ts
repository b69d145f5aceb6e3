import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseLog } from '../connection/database-log';
import { findPostmaster, isServerAlive } from './postmaster';

const POLL_MS = 20;
const PATIENCE_MS = 20_000;

// A clean stop deletes the file last; the process may remain as a zombie.
const isGone = (clusterFolder: string, pid: number) =>
  findPostmaster(clusterFolder)?.pid !== pid || !isServerAlive(pid);

const waitUntilGone = async (clusterFolder: string, pid: number) => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isGone(clusterFolder, pid) && Date.now() < deadline) await wait(POLL_MS);
  return isGone(clusterFolder, pid);
};

/**
 * Stops the server of the cluster, if it runs, and waits until it has ended: clients are disconnected
 * and their open transactions rolled back. After 20 seconds the server is stopped immediately, which
 * requires a recovery at the next start but loses no committed data.
 */
export const stopServer = async (clusterFolder: string, log: DatabaseLog): Promise<void> => {
  const postmaster = findPostmaster(clusterFolder);
  if (!postmaster || !isServerAlive(postmaster.pid)) return;
  process.kill(postmaster.pid, 'SIGINT');
  if (await waitUntilGone(clusterFolder, postmaster.pid)) return;
  log.warn({ pid: postmaster.pid }, 'the database server does not stop, stopping it immediately');
  process.kill(postmaster.pid, 'SIGQUIT');
  await waitUntilGone(clusterFolder, postmaster.pid);
};
