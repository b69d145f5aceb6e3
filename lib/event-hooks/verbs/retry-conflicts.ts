import { conflict, type DomainError } from '../errors';

const MAX_TRIES = 5;

/**
 * Runs a read-change-write until nobody else saved in between, a few times; null means try again.
 * Throws the `conflict` of a hook, or of what else `toConflict` says, when it never comes through.
 */
export const retryConflicts = async <T>(
  id: string,
  readChangeWrite: () => Promise<T | null>,
  toConflict: (id: string) => DomainError = conflict,
): Promise<T> => {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const written = await readChangeWrite();
    if (written !== null) return written;
  }
  throw toConflict(id);
};
