import { conflict } from '../errors';
import type { EventHook } from '../schema';
import type { Actor } from '../store';
import type { EventHookDeps } from './deps';
import { getEventHook } from './get-event-hook';
import { mergeHookline, mergePatch } from './merge-patch';
import { readRequest } from './read-request';
import { retryConflicts } from './retry-conflicts';
import { saveUpdate } from './save-update';

export type EventHookPatch = {
  kong?: unknown;
  hookline?: unknown;
  /** The version the caller read; if the stored one differs, nothing is written. */
  expectedVersion?: number;
};

/**
 * Merges a patch into a hook and validates the result by its handler (spec §2). Throws
 * `not found`, `invalid primary key`, `schema violation`, or `conflict` when `expectedVersion` is
 * no longer the stored one.
 */
export const updateEventHook = (
  deps: EventHookDeps,
  id: string,
  patch: EventHookPatch,
  actor: Actor,
): Promise<EventHook> =>
  retryConflicts(id, async () => {
    const before = await getEventHook(deps, id);
    if (patch.expectedVersion !== undefined && patch.expectedVersion !== before.version)
      throw conflict(before.id);
    const { body, hookline } = await readRequest(deps, {
      kong: mergePatch(before, patch.kong ?? {}),
      hookline: mergeHookline(before, patch.hookline),
    });
    const values = { ...body, ...hookline, created_at: before.created_at };
    return saveUpdate(deps, before, values, actor);
  });
