import type { EventHook } from '../schema';
import type { Actor } from '../store';
import { toCreation } from './create-event-hook';
import type { EventHookDeps, EventHookRequest } from './deps';
import { findEventHook } from './find-event-hook';
import { mergeHookline } from './merge-patch';
import { readRequest } from './read-request';
import { retryConflicts } from './retry-conflicts';
import { saveUpdate } from './save-update';

/**
 * Creates a hook with an id, or replaces all of its Kong fields and keeps Hookline's own (spec §2).
 * Throws `schema violation` or `invalid primary key`.
 */
export const upsertEventHook = (
  deps: EventHookDeps,
  id: string,
  request: EventHookRequest,
  actor: Actor,
): Promise<EventHook> =>
  retryConflicts(id, async () => {
    const before = await findEventHook(deps, id);
    if (before) {
      const hookline = mergeHookline(before, request.hookline);
      const read = await readRequest(deps, { kong: request.kong, hookline });
      const created_at = read.body.created_at ?? before.created_at;
      return saveUpdate(deps, before, { ...read.body, ...read.hookline, created_at }, actor);
    }
    const read = await readRequest(deps, request);
    const change = await toCreation(deps, id.toLowerCase(), read, actor);
    return (await deps.store.save(change)) === 'saved' ? change.after : null;
  });
