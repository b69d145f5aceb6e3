import { conflict, type DomainError } from '../errors';

const MAX_TRIES = 5;

/**
 * Retries a read-modify-write cycle a few times while it returns null because of a concurrent save.
 * Throws `conflict`, or the error made by `toConflict`, when every try fails.
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
