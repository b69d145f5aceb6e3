import type { Actor } from '../store';
import type { EventHookDeps } from './deps';
import { findEventHook } from './find-event-hook';
import { toCrudEvent } from './own-events';
import { retryConflicts } from './retry-conflicts';

/**
 * Removes a hook and says whether there was one; that there was none is no error (spec §2). Throws
 * `invalid primary key` when the id is no UUID.
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
