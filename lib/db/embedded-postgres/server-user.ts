import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { DatabaseError } from '../connection/database-error';

/** The user PostgreSQL runs as when it is not the user of this process. */
export type ServerUser = { uid: number; gid: number };

// `nobody` has this id and a passwd entry on all Linux distributions.
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

const findOwner = (path: string) => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
};

/**
 * Returns the user to run PostgreSQL as: as root, which PostgreSQL does not accept, the owner of an
 * existing cluster or else `nobody`; otherwise null, the user of this process. Throws a DatabaseError
 * when the cluster belongs to another user.
 */
export const chooseServerUser = (clusterFolder: string): ServerUser | null => {
  const owner = findOwner(clusterFolder);
  const self = process.getuid?.();
  if (self === 0) {
    if (process.platform !== 'linux') {
      throw new DatabaseError(
        'The embedded PostgreSQL cannot be started by root on this system. Start Hookline as an ' +
          'ordinary user, or set DATABASE_URL.',
      );
    }
    return owner && owner.uid !== 0 ? owner : NOBODY;
  }
  if (owner && owner.uid !== self) {
    throw new DatabaseError(
      `${clusterFolder} belongs to user id ${owner.uid}, and Hookline runs as ${self}; it was ` +
        'probably created when Hookline ran as root. Run it as that user again, give the folder ' +
        `to this one (chown -R ${self} ${clusterFolder}), or set HOOKLINE_DATA_DIR to another folder.`,
    );
  }
  return null;
};

/** Throws a DatabaseError for a user id without a passwd entry: initdb looks up its name. */
export const assertUserHasName = (user: ServerUser | null): void => {
  if (user) return;
  try {
    userInfo();
  } catch (error) {
    throw new DatabaseError(
      `User id ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL does not create ` +
        'a database without one. Run as a user that exists, or set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    );
  }
};
