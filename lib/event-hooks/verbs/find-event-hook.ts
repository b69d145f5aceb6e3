import { isUuid } from '@/lib/fields/uuid';
import { invalidPrimaryKey } from '../errors';
import type { EventHook } from '../schema';
import type { EventHookDeps } from './deps';

/** Finds a hook by id, or null. Throws `invalid primary key` when the id is not a UUID (spec §1.3). */
export const findEventHook = async (
  deps: Pick<EventHookDeps, 'store'>,
  id: string,
): Promise<EventHook | null> => {
  if (!isUuid(id)) throw invalidPrimaryKey();
  return deps.store.find(id.toLowerCase());
};
