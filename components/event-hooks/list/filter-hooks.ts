import { type inferParserType, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs';
import type { HookResource } from '@/lib/api/resources';
import { HANDLERS } from '@/lib/handlers/handler-name';
import { toSubject, toTarget } from '../handlers/describe-hook';

/** What the list keeps in its address. */
export const hookParsers = {
  q: parseAsString.withDefault(''),
  handler: parseAsStringLiteral(HANDLERS),
  enabled: parseAsBoolean,
};
export type HookFilter = inferParserType<typeof hookParsers>;

export const NO_HOOK_FILTER = { q: null, handler: null, enabled: null };

/** The hooks that contain every word of the text and are of the handler and state asked for. */
export function filterHooks(hooks: readonly HookResource[], filter: HookFilter): HookResource[] {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  return hooks.filter((hook) => {
    if (filter.handler !== null && hook.handler !== filter.handler) return false;
    if (filter.enabled !== null && hook.enabled !== filter.enabled) return false;
    const text = [hook.label ?? '', toSubject(hook), toTarget(hook), hook.id]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** By what people read: labels and subjects in alphabetical order. */
export function sortHooks(hooks: readonly HookResource[]): HookResource[] {
  const key = (hook: HookResource) => hook.label ?? toSubject(hook);
  return hooks.toSorted((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
}
