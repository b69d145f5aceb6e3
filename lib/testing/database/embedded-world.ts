import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostmaster, isServerAlive } from '@/lib/db/embedded-postgres/postmaster';
import { stopServer } from '@/lib/db/embedded-postgres/stop-server';
import {
  bundleDatabaseProcess,
  type DatabaseProcess,
  startDatabaseProcess,
} from './start-database-process';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Makes a data folder for one test, with functions to open its database in separate processes. */
export const makeEmbeddedWorld = async (program: string, pristine: string | null) => {
  const parent = await mkdtemp(join(tmpdir(), 'hookline-embedded-'));
  const world = { parent, dataDir: join(parent, 'data') };
  // `cp -a` keeps file owners, which Node's own copy does not.
  if (pristine) spawnSync('cp', ['-a', pristine, world.dataDir]);
  const running: DatabaseProcess[] = [];
  const clusterFolder = () => join(world.dataDir, 'postgres');

  const open = async (user?: { uid: number; gid: number }) => {
    const opened = await startDatabaseProcess({ program, dataDir: world.dataDir, user });
    running.push(opened);
    return opened;
  };
  const findServer = () => {
    const postmaster = findPostmaster(clusterFolder());
    return postmaster && isServerAlive(postmaster.pid) ? postmaster.pid : null;
  };
  return Object.assign(world, {
    open,
    /** Returns the process id of the postmaster, or null when it is not running. */
    findServer,
    getServer: () => {
      const pid = findServer();
      if (pid === null) throw new Error('no server runs');
      return pid;
    },
    remove: async () => {
      await Promise.all(running.map((each) => each.kill()));
      await stopServer(clusterFolder(), silent);
      await rm(parent, { recursive: true, force: true });
    },
  });
};

export type EmbeddedWorld = Awaited<ReturnType<typeof makeEmbeddedWorld>>;

/**
 * Makes the program, and a data folder with a migrated, stopped cluster to copy, because creating
 * one takes a second.
 */
export const prepareEmbeddedWorlds = async () => {
  const bundle = await bundleDatabaseProcess();
  const first = await makeEmbeddedWorld(bundle.program, null);
  await (await first.open()).end('stopServer');
  return {
    make: ({ created }: { created: boolean }) =>
      makeEmbeddedWorld(bundle.program, created ? first.dataDir : null),
    remove: async () => {
      await first.remove();
      await rm(bundle.folder, { recursive: true });
    },
  };
};

export type EmbeddedWorlds = Awaited<ReturnType<typeof prepareEmbeddedWorlds>>;
