import type { HookVersionResource } from '@/lib/api/resources';

/** The log of the deliveries that a version made: those of its hook while it was the current one. */
export function toDeliveriesHref(
  hookId: string,
  { created_at, retired_at }: Pick<HookVersionResource, 'created_at' | 'retired_at'>,
): string {
  const search = new URLSearchParams({ hook: hookId, from: created_at });
  if (retired_at !== null) search.set('to', retired_at);
  return `/deliveries?${search}`;
}
