import type { DeliveryRow, HookResource } from '@/lib/api/resources';

/**
 * How many attempts a row may have, when that is certain: the hook is still what it was when the
 * delivery was made. Null otherwise; the delivery itself knows.
 */
export function findMaxAttempts(
  { created_at, tries }: Pick<DeliveryRow, 'created_at' | 'tries'>,
  hook: Pick<HookResource, 'updated_at' | 'delivery'> | undefined,
): number | null {
  // The hook's time is in whole seconds: only a later second is surely after the change.
  if (!hook || Date.parse(created_at) < (hook.updated_at + 1) * 1_000) return null;
  const max = hook.delivery.retryScheduleSeconds.length + 1;
  return tries <= max ? max : null;
}
