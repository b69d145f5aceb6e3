import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { DatabaseError } from '../connection/database-error';
import { mayReach } from './may-enter';
import type { ServerUser } from './server-user';

const Package = z.object({ version: z.string() });

const listEntries = async (folder: string) => {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(names.map(async (name) => ({ name, entry: await lstat(join(folder, name)) })));
};

// The system deletes old temporary files one by one, so an existing copy is compared before reuse.
const isComplete = async (copy: string, native: string) => {
  const files = (await listEntries(native)).filter(({ entry }) => entry.isFile());
  const same = files.map(async ({ name, entry }) => {
    const found = await lstat(join(copy, name)).catch(() => null);
    return found?.size === entry.size;
  });
  return (await Promise.all(same)).every(Boolean);
};

const assertOurs = async (folder: string) => {
  const found = await lstat(folder).catch(() => null);
  if (found && (found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0)) {
    throw new DatabaseError(
      `${folder} was created by another user, so the programs in it are not trusted. Remove it, or ` +
        'set HOOKLINE_DATA_DIR to a folder that every user may enter.',
    );
  }
};

/**
 * Copies the programs into the data folder, or into the temporary folder when `user` may not enter the
 * data folder, and returns the folder of the copy. Reuses a complete earlier copy.
 */
export const copyPrograms = async (request: {
  native: string;
  user: ServerUser | null;
  dataDir: string;
}): Promise<string> => {
  const { native, user, dataDir } = request;
  const { version } = Package.parse(
    JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')),
  );
  const folder = `hookline-postgres-${version}`;
  const parent = mayReach(join(dataDir, folder), user) ? dataDir : tmpdir();
  // Named "native" because the list of links contains paths with that name.
  const target = join(parent, folder);
  await assertOurs(target);
  const copy = join(target, 'native');
  if (await isComplete(copy, native)) return copy;

  const temporary = await mkdtemp(join(parent, `${folder}-`));
  const fresh = join(temporary, 'native');
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  for (const { name, entry } of await listEntries(temporary)) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || dirname(name) === join('native', 'bin');
    await chmod(join(temporary, name), runs ? 0o755 : 0o644);
  }
  await chmod(temporary, 0o755);
  await rm(target, { recursive: true, force: true });
  await rename(temporary, target);
  return copy;
};
