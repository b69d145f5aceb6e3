import { chown, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseError } from '../connection/database-error';
import type { DatabaseLog } from '../connection/database-log';
import { folderArgument, runProgram } from './run-program';
import { assertUserHasName, type ServerUser } from './server-user';

const MAJOR_VERSION = '18';

export const SUPERUSER = 'hookline';

/** Returns the major version of the PostgreSQL that created the cluster, or null without a cluster. */
const findClusterVersion = (clusterFolder: string) =>
  readFile(join(clusterFolder, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );

const removeRemains = async (parent: string, prefix: string) => {
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => rm(join(parent, name), { recursive: true, force: true })));
};

/**
 * Creates the cluster unless it exists. It is built in a temporary folder and then renamed, so an
 * interrupted start leaves no partial cluster. The caller holds the start lock.
 */
export const createCluster = async (request: {
  clusterFolder: string;
  initdb: string;
  user: ServerUser | null;
  /** False only for temporary clusters of tests. */
  durable: boolean;
  log: DatabaseLog;
}): Promise<void> => {
  const { clusterFolder, initdb, user, durable, log } = request;
  const version = await findClusterVersion(clusterFolder);
  if (version === MAJOR_VERSION) return;
  if (version !== null) {
    throw new DatabaseError(
      `${clusterFolder} was created by PostgreSQL ${version}, and this version of Hookline ` +
        `contains ${MAJOR_VERSION}. Export the data with the Hookline version that created it, or ` +
        'set HOOKLINE_DATA_DIR to another folder.',
    );
  }
  assertUserHasName(user);
  const parent = dirname(clusterFolder);
  const prefix = `${basename(clusterFolder)}.init-`;
  await removeRemains(parent, prefix);
  const temporary = await mkdtemp(join(parent, prefix));
  if (user) await chown(temporary, user.uid, user.gid);
  const { code, output } = await runProgram(
    initdb,
    [
      ...['-D', folderArgument(temporary, user), '-U', SUPERUSER, '--auth=trust'],
      // The built-in locale does not change under an index when the system's libc is upgraded.
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { folder: temporary, user },
  );
  if (code !== 0) {
    await rm(temporary, { recursive: true, force: true });
    throw new DatabaseError(
      `The database could not be created in ${parent} (initdb ended with ${code}): ${output.trim()}`,
    );
  }
  await rename(temporary, clusterFolder);
  log.info({ clusterFolder }, 'created the database cluster');
};
