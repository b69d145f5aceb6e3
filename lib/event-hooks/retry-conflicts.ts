import { conflict } from './errors';

const MAX_TRIES = 5;

/**
 * Runs a read-change-write until nobody else saved in between, a few times; null means try again.
 * Throws `conflict` when it never comes through.
 */
export const retryConflicts = async <T>(
  id: string,
  readChangeWrite: () => Promise<T | null>,
): Promise<T> => {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const written = await readChangeWrite();
    if (written !== null) return written;
  }
  throw conflict(id);
};
