import type { EventHook } from '../schema';
import type { Actor } from '../store';
import type { EventHookDeps } from './deps';
import { getEventHook } from './get-event-hook';
import { retryConflicts } from './retry-conflicts';
import { saveUpdate } from './save-update';

/**
 * Enables or disables a hook; does nothing if it is in that state already. It validates nothing else,
 * so that a hook whose source was deleted can still be disabled. Throws `not found`.
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
