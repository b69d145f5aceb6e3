import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` says of the server on this cluster, which may be long gone. */
export type Postmaster = { pid: number; socketFolder: string };

const pidFile = (clusterFolder: string) => join(clusterFolder, 'postmaster.pid');

/** A name made from the cluster's path; each process of its server carries it in its title. */
export const toClusterName = (clusterFolder: string): string =>
  `hookline-${createHash('sha256').update(realpathSync(clusterFolder)).digest('hex').slice(0, 16)}`;

export const findPostmaster = (clusterFolder: string): Postmaster | null => {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(clusterFolder), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  // Line 5 is the socket folder as the server was told it; ours is relative to the cluster.
  const socket = lines[4]?.trim();
  return { pid, socketFolder: socket?.startsWith('/') ? socket : clusterFolder };
};

/** Whether the process exists; a zombie does, for the kernel. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

// Empty for a zombie. Readable by everybody, unlike /proc/<pid>/cwd, which a container's root
// may not read of another user's process.
const readTitle = (pid: number | string) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** Whether the process is a living PostgreSQL, not a zombie or a stranger that got its number. */
export const isServerAlive = (pid: number): boolean =>
  process.platform === 'linux' ? readTitle(pid).includes('postgres') : isAlive(pid);

/**
 * Removes a pid file that PostgreSQL itself would stop at: its number belongs to a zombie (nobody
 * reaps in a container without an init) or to a stranger. Leaves it while any process of the
 * cluster's server lives: PostgreSQL finds left-over backends through that file, and two servers
 * on one cluster would destroy it.
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
