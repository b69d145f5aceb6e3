import type { HookResource } from '@/lib/api/resources';

type NamedHook = Pick<HookResource, 'label' | 'handler' | 'config'>;

/** What a hook is called where there is little room: its label, else where it sends, else what it is. */
export function toHookName({ label, handler, config }: NamedHook): string {
  if (label) return label;
  return typeof config.url === 'string' ? config.url.replace(/^https?:\/\//, '') : handler;
}

/** Names of hooks by id, for rows that only carry the id. */
export function toHookNames(hooks: readonly HookResource[]): ReadonlyMap<string, string> {
  return new Map(hooks.map((hook) => [hook.id, toHookName(hook)]));
}
