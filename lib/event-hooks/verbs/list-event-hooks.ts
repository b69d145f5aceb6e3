import type { EventHook } from '../schema';
import type { EventHookDeps } from './deps';

/** Lists one page of hooks, ordered by id; `after` is the last id of the previous page (spec §2). */
export const listEventHooks = (
  deps: Pick<EventHookDeps, 'store'>,
  page: { size: number; after: string | null },
): Promise<{ hooks: EventHook[]; more: boolean }> => deps.store.list(page);
