import type { Actor } from '../store';
import type { EventHookDeps } from './deps';
import { findEventHook } from './find-event-hook';
import { toCrudEvent } from './own-events';
import { retryConflicts } from './retry-conflicts';

/**
 * Deletes a hook. Returns whether it existed; deleting an absent hook is not an error (spec §2).
 * Throws `invalid primary key` when the id is not a UUID.
 */
export const removeEventHook = (
  deps: Pick<EventHookDeps, 'store' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<boolean> =>
  retryConflicts(id, async () => {
    const before = await findEventHook(deps, id);
    if (!before) return false;
    const at = deps.clock();
    const raise = [toCrudEvent('delete', before)];
    const saved = await deps.store.save({
      action: 'remove',
      before,
      after: null,
      actor,
      at,
      raise,
    });
    return saved === 'saved' ? true : null;
  });
