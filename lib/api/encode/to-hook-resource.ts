import type { HookHealth } from '@/lib/delivery/readers/overview-reader';
import { maskSecret } from '@/lib/event-hooks/masking/mask-secrets';
import type { EventHook } from '@/lib/event-hooks/schema';
import { listUnreadable } from '@/lib/handlers/unreadable';
import type { HookResource } from '../resources';

const QUIET: HookHealth = { delivered: 0, failed: 0, suppressed: 0, lastFiredAt: null };

/** Returns a hook with Kong's fields and ours, with its secret masked. */
export const toHookSnapshot = (hook: EventHook): Omit<HookResource, 'health'> => {
  const { config } = maskSecret(hook);
  return {
    id: hook.id,
    source: hook.source,
    event: hook.event,
    handler: hook.handler,
    snooze: hook.snooze,
    on_change: hook.on_change,
    config: { ...config },
    created_at: hook.created_at,
    updated_at: hook.updated_at,
    label: hook.label,
    enabled: hook.enabled,
    delivery: hook.delivery,
    version: hook.version,
    has_secret: 'secret' in config && config.secret !== null,
    unreadable: listUnreadable(hook),
  };
};

/** Returns a hook with the counts of its last 24 hours. */
export const toHookResource = (hook: EventHook, health: HookHealth = QUIET): HookResource => ({
  ...toHookSnapshot(hook),
  health: {
    delivered: health.delivered,
    failed: health.failed,
    suppressed: health.suppressed,
    last_fired_at: health.lastFiredAt?.toISOString() ?? null,
  },
});
