import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The content of `postmaster.pid`, whose server may no longer run. */
export type Postmaster = { pid: number; socketFolder: string };

const pidFile = (clusterFolder: string) => join(clusterFolder, 'postmaster.pid');

/** Returns a name derived from the cluster's path; each process of its server has it in its title. */
export const toClusterName = (clusterFolder: string): string =>
  `hookline-${createHash('sha256').update(realpathSync(clusterFolder)).digest('hex').slice(0, 16)}`;

/** Reads `postmaster.pid`. Returns null when it is missing or malformed. */
export const findPostmaster = (clusterFolder: string): Postmaster | null => {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(clusterFolder), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  // Line 5 is the socket folder as it was configured; ours is relative to the cluster.
  const socket = lines[4]?.trim();
  return { pid, socketFolder: socket?.startsWith('/') ? socket : clusterFolder };
};

/** Whether the process exists; true for a zombie. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

// Empty for a zombie. Readable by all users, unlike /proc/<pid>/cwd, which the root user of a container
// may not read for another user's process.
const readTitle = (pid: number | string) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** Whether the process is a running PostgreSQL, not a zombie or another program that reused its id. */
export const isServerAlive = (pid: number): boolean =>
  process.platform === 'linux' ? readTitle(pid).includes('postgres') : isAlive(pid);

/**
 * Removes a pid file that would keep PostgreSQL from starting: its id belongs to a zombie (a container
 * without an init does not reap them) or to another program. Keeps it while any process of the
 * cluster's server lives: PostgreSQL finds remaining backends through that file, and two servers on one
 * cluster would destroy it.
 */
export const clearStalePidFile = (clusterFolder: string): void => {
  const postmaster = findPostmaster(clusterFolder);
  if (process.platform !== 'linux' || !postmaster) return;
  if (!isAlive(postmaster.pid) || isServerAlive(postmaster.pid)) return;
  const name = toClusterName(clusterFolder);
  const processes = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  if (processes.some((pid) => readTitle(pid).includes(name))) return;
  rmSync(pidFile(clusterFolder), { force: true });
};
