import type { EventHook } from '../schema';
import type { EventHookStore } from '../store';

const PAGE_SIZE = 1_000;

/** Lists the hooks on a source; a hook without an event listens to all of them (spec §4.4). */
export const listListeners = async (
  hooks: Pick<EventHookStore, 'list'>,
  source: string,
): Promise<EventHook[]> => {
  const listening: EventHook[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<EventHookStore['list']>> = await hooks.list({
      size: PAGE_SIZE,
      after,
    });
    listening.push(...page.hooks.filter((hook) => hook.source === source));
    after = page.hooks.at(-1)?.id ?? null;
    if (!page.more || after === null) return listening;
  }
};
