import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ServerUser } from './server-user';

const READ = 4;
const EXECUTE = 1;

const allows = (path: string, user: ServerUser, wanted: number) => {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
};

/** Whether `user` may enter every folder above `path`. True for null, the user of this process. */
export const mayReach = (path: string, user: ServerUser | null): boolean => {
  if (!user) return true;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (!allows(folder, user, EXECUTE)) return false;
    if (folder === dirname(folder)) return true;
  }
};

/** Whether `user` may reach and run the file. */
export const mayRun = (file: string, user: ServerUser): boolean =>
  mayReach(file, user) && allows(file, user, READ | EXECUTE);
