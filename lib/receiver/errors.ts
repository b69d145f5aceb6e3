import { DomainError } from '@/lib/event-hooks/errors';

/** Returns the error for an unknown inbox. */
export const inboxNotFound = (id: string) =>
  new DomainError('not found', `There is no inbox ${id}; it may have been deleted.`, { id });
