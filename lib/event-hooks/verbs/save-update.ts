import type { EventHook, EventHookInput, HooklineFields } from '../schema';
import type { Actor } from '../store';
import { toUnixSeconds } from '../to-unix-seconds';
import { keepUnreadable } from '../unreadable';
import type { EventHookDeps } from './deps';
import { toCrudEvent } from './own-events';

/** The fields an update may change; the rest of the stored hook is kept. */
export type Values = EventHookInput & HooklineFields & { created_at?: number };

/**
 * Saves values as the next version of a hook and raises its event (spec §4.1), even if nothing
 * differs. Returns null if the hook was saved by someone else since `before` was read.
 */
export const saveUpdate = async (
  deps: Pick<EventHookDeps, 'store' | 'clock' | 'makeVersionId'>,
  before: EventHook,
  values: Values,
  actor: Actor,
): Promise<EventHook | null> => {
  const at = deps.clock();
  const after: EventHook = {
    ...values,
    id: before.id,
    created_at: values.created_at ?? before.created_at,
    updated_at: toUnixSeconds(at),
    version: before.version + 1,
    versionId: deps.makeVersionId(),
    unreadable: keepUnreadable(before, values),
  };
  const raise = [toCrudEvent('update', after, before)];
  const saved = await deps.store.save({ action: 'update', before, after, actor, at, raise });
  return saved === 'saved' ? after : null;
};
