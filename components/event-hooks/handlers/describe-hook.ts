import type { HookResource } from '@/lib/api/resources';

/** `crud · consumers:create`, or the source alone when the hook takes every event of it. */
export const toSubject = ({ source, event }: Pick<HookResource, 'source' | 'event'>): string =>
  event === null ? source : `${source} · ${event}`;

/** What a hook is called: its label, else what it listens to. */
export const toHookTitle = (hook: Pick<HookResource, 'label' | 'source' | 'event'>): string =>
  hook.label ?? toSubject(hook);

/** Where a hook sends to, in short: host and path. Empty for handlers that send nothing. */
export function toTarget({ config }: Pick<HookResource, 'config'>): string {
  return typeof config.url === 'string' ? config.url.replace(/^https?:\/\//, '') : '';
}
