import { notFound } from '../errors';
import type { EventHook } from '../schema';
import type { EventHookDeps } from './deps';
import { findEventHook } from './find-event-hook';

/** Returns a hook by id. Throws `not found`, or `invalid primary key` when the id is not a UUID. */
export const getEventHook = async (
  deps: Pick<EventHookDeps, 'store'>,
  id: string,
): Promise<EventHook> => {
  const hook = await findEventHook(deps, id);
  if (!hook) throw notFound(id);
  return hook;
};
