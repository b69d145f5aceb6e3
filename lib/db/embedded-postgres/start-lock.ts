import { readFileSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { DatabaseError } from '../connection/database-error';
import { isAlive } from './postmaster';

const POLL_MS = 50;
// Longer than creating a cluster and starting the server takes. Applies only to a holder on another
// machine, such as an earlier container, because its processes cannot be seen from here.
const STALE_AFTER_MS = 120_000;

// Process ids are reused, soon in a container; together with its start time an id is unique.
const startOf = (pid: number) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')')).split(' ')[20] ?? null;
  } catch {
    return null;
  }
};

const Holder = z.object({ pid: z.number(), startedAt: z.string().nullable(), host: z.string() });
type Holder = z.infer<typeof Holder>;

const describeSelf = (): Holder => ({
  pid: process.pid,
  startedAt: startOf(process.pid),
  host: hostname(),
});

const findHolder = async (file: string): Promise<Holder | null> => {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
};

const isStale = async (file: string) => {
  const holder = await findHolder(file);
  if (holder?.host === hostname()) {
    return !isAlive(holder.pid) || startOf(holder.pid) !== holder.startedAt;
  }
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > STALE_AFTER_MS;
};

const acquire = async (file: string) => {
  try {
    await writeFile(file, JSON.stringify(describeSelf()), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

/**
 * Runs `work` while no other process does so with the same file. It only avoids useless attempts:
 * PostgreSQL itself prevents two servers on one cluster. Throws a DatabaseError when the lock is held
 * for four minutes.
 */
export const withStartLock = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const deadline = Date.now() + 2 * STALE_AFTER_MS;
  while (!(await acquire(file))) {
    if (await isStale(file)) {
      const aside = `${file}.stale-${process.pid}`;
      await rename(file, aside).catch(() => undefined);
      await rm(aside, { force: true });
    } else if (Date.now() > deadline) {
      throw new DatabaseError(
        `Another process has held the lock ${file} for minutes. Stop that process and try again.`,
      );
    } else await wait(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
};
