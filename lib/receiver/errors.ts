import { DomainError } from '@/lib/event-hooks/errors';

/** There is no inbox of this id. */
export const noInbox = (id: string) =>
  new DomainError('not found', `There is no inbox ${id}; it may have been removed.`, { id });
