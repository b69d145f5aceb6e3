import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '@/lib/db/embedded-postgres/postmaster';
import { stopServer } from '@/lib/db/embedded-postgres/stop-server';

export const TEST_FOLDER_PREFIX = 'hookline-test-';
export const OWNER_FILE = 'owner.pid';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const findOwner = (folder: string) => {
  try {
    return Number(readFileSync(join(folder, OWNER_FILE), 'utf8'));
  } catch {
    return null;
  }
};

/** Stops the servers of killed test runs and removes their folders. */
export const removeLeftovers = async (): Promise<void> => {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(TEST_FOLDER_PREFIX));
  for (const name of names) {
    const folder = join(tmpdir(), name);
    const owner = findOwner(folder);
    if (owner === null || isAlive(owner)) continue;
    await stopServer(join(folder, 'postgres'), silent);
    rmSync(folder, { recursive: true, force: true });
  }
};
