import type { HookResource } from '@/lib/api/resources';

/** Returns `crud · consumers:create`, or the source alone for a hook on every event of it. */
export const toSubject = ({ source, event }: Pick<HookResource, 'source' | 'event'>): string =>
  event === null ? source : `${source} · ${event}`;

/** Returns the destination of a hook without its scheme; empty for handlers without a URL. */
export function toTarget({ config }: Pick<HookResource, 'config'>): string {
  return typeof config.url === 'string' ? config.url.replace(/^https?:\/\//, '') : '';
}
