import type { EventHook } from '../schema';
import type { Actor } from '../store';
import type { EventHookDeps } from './deps';
import { getEventHook } from './get-event-hook';
import { retryConflicts } from './retry-conflicts';
import { saveUpdate } from './save-update';

/**
 * Switches a hook on or off; a hook that is so already is left as it is. Checks nothing else, so a
 * hook whose source has gone can still be switched off. Throws `not found`.
 */
export const setEventHookEnabled = (
  deps: Pick<EventHookDeps, 'store' | 'clock' | 'makeVersionId'>,
  id: string,
  enabled: boolean,
  actor: Actor,
): Promise<EventHook> =>
  retryConflicts(id, async () => {
    const before = await getEventHook(deps, id);
    if (before.enabled === enabled) return before;
    return saveUpdate(deps, before, { ...before, enabled }, actor);
  });
