import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseError } from '../connection/database-error';
import type { ServerUser } from './server-user';

// A socket path is limited to 108 bytes on Linux and 104 on macOS, including the closing zero.
const MAX_PATH_BYTES = process.platform === 'darwin' ? 103 : 107;

export const PORT = 5432;

/** `server` is the setting of the server, relative to its cluster; `client` is the path to connect to. */
export type SocketFolder = { server: string; client: string };

/**
 * Returns the cluster's own folder, which only its user may enter. When that path is too long for a
 * socket, returns a private folder in the temporary folder, named by a hash of the path.
 */
export const chooseSocketFolder = (
  clusterFolder: string,
  user: ServerUser | null,
): SocketFolder => {
  const inCluster = join(clusterFolder, `.s.PGSQL.${PORT}`);
  if (Buffer.byteLength(inCluster) <= MAX_PATH_BYTES) return { server: '.', client: clusterFolder };
  const hash = createHash('sha256').update(clusterFolder).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `hookline-${hash}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = user?.uid ?? process.getuid?.();
  const found = lstatSync(folder);
  if (user && found.uid === process.getuid?.()) chownSync(folder, user.uid, user.gid);
  else if (found.uid !== owner || !found.isDirectory() || (found.mode & 0o077) !== 0) {
    throw new DatabaseError(
      `${folder} was created by another user, so the database's socket cannot be created there. Remove ` +
        'it, or set HOOKLINE_DATA_DIR to a shorter path.',
    );
  }
  return { server: folder, client: folder };
};
