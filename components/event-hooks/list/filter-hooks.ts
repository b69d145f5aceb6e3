import { type inferParserType, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs';
import type { HookResource } from '@/lib/api/resources';
import { toHookName } from '@/lib/client/hook-name';
import { HANDLERS } from '@/lib/handlers/handler-name';
import { toSubject, toTarget } from '../handlers/describe-hook';

/** The filters that the list keeps in the URL. */
export const hookParsers = {
  q: parseAsString.withDefault(''),
  handler: parseAsStringLiteral(HANDLERS),
  enabled: parseAsBoolean,
};
export type HookFilter = inferParserType<typeof hookParsers>;

export const NO_HOOK_FILTER = { q: null, handler: null, enabled: null };

/** Returns the hooks that match the handler, the state and every word of the search. */
export function filterHooks(hooks: readonly HookResource[], filter: HookFilter): HookResource[] {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  return hooks.filter((hook) => {
    if (filter.handler !== null && hook.handler !== filter.handler) return false;
    if (filter.enabled !== null && hook.enabled !== filter.enabled) return false;
    const text = [toHookName(hook), toSubject(hook), toTarget(hook), hook.id]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Sorts hooks by name. */
export function sortHooks(hooks: readonly HookResource[]): HookResource[] {
  return hooks.toSorted((a, b) =>
    toHookName(a).localeCompare(toHookName(b), 'en', { numeric: true }),
  );
}
