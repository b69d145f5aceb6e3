import { access, chmod, constants, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { copyPrograms } from './copy-programs';
import { mayRun } from './may-enter';
import type { ServerUser } from './server-user';

const NAMES = ['initdb', 'postgres'] as const;
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const canRun = async (file: string, user: ServerUser | null) =>
  user
    ? mayRun(file, user)
    : access(file, constants.X_OK).then(
        () => true,
        () => false,
      );

const readLinks = async (native: string) => {
  const file = join(native, 'pg-symlinks.json');
  if (!(await exists(file))) return [];
  // Paths in the list start with "native/"; each link points to a file beside it.
  return Links.parse(JSON.parse(await readFile(file, 'utf8'))).map(({ source, target }) => ({
    path: join(dirname(native), target),
    to: basename(source),
  }));
};

/** Creates the links and execute bits that `npm ci --ignore-scripts` omits; idempotent. */
const completeInstallation = async (native: string) => {
  const links = await readLinks(native);
  for (const { path, to } of links) {
    if (!(await exists(path))) await symlink(to, path).catch(() => undefined);
  }
  for (const name of NAMES) {
    const file = join(native, 'bin', name);
    if (!(await canRun(file, null))) await chmod(file, 0o755).catch(() => undefined);
  }
};

const isUsable = async (native: string, user: ServerUser | null) => {
  const links = await readLinks(native);
  const programs = NAMES.map((name) => canRun(join(native, 'bin', name), user));
  const results = await Promise.all([...programs, ...links.map(({ path }) => exists(path))]);
  return results.every(Boolean);
};

/**
 * Returns the paths of programs that `user` can run: those npm installed, or a copy when that user
 * cannot reach the installation or it cannot be completed (a read-only node_modules without links).
 */
export const preparePrograms = async (request: {
  native: string;
  user: ServerUser | null;
  dataDir: string;
}): Promise<Record<(typeof NAMES)[number], string>> => {
  const { native, user, dataDir } = request;
  await completeInstallation(native);
  let usable = native;
  if (!(await isUsable(native, user))) {
    usable = await copyPrograms({ native, user, dataDir });
    await completeInstallation(usable);
  }
  return { initdb: join(usable, 'bin', 'initdb'), postgres: join(usable, 'bin', 'postgres') };
};
