import { isRecord } from '@/lib/fields/is-record';
import {
  type EventHook,
  type Handler,
  LambdaConfig,
  LogConfig,
  WebhookConfig,
  WebhookCustomConfig,
} from '../schema';

const CONFIG_KEYS: Record<string, readonly string[]> = {
  webhook: Object.keys(WebhookConfig.shape),
  'webhook-custom': Object.keys(WebhookCustomConfig.shape),
  log: Object.keys(LogConfig.shape),
  lambda: Object.keys(LambdaConfig.shape),
} satisfies Record<Handler, readonly string[]>;

// A hook that changes its handler keeps what both know, so that `webhook` to `webhook-custom` needs
// a method only.
const carriedConfig = (hook: EventHook, handler: unknown): Record<string, unknown> => {
  if (handler === hook.handler) return hook.config;
  const known = typeof handler === 'string' ? (CONFIG_KEYS[handler] ?? []) : [];
  return Object.fromEntries(Object.entries(hook.config).filter(([key]) => known.includes(key)));
};

/**
 * What a PATCH makes of a stored hook (spec §2): the top level and `config` are merged field by
 * field; maps and arrays inside are replaced whole. The result is not checked yet.
 */
export const mergePatch = (hook: EventHook, patch: unknown): unknown => {
  if (!isRecord(patch)) return patch;
  const handler = patch.handler ?? hook.handler;
  const carried = carriedConfig(hook, handler);
  const { source, event, snooze, on_change } = hook;
  return {
    source,
    event,
    snooze,
    on_change,
    ...patch,
    handler: 'handler' in patch ? patch.handler : hook.handler,
    config: isRecord(patch.config)
      ? { ...carried, ...patch.config }
      : 'config' in patch
        ? patch.config
        : carried,
  };
};

/** The same for our own fields; a part of `delivery` is merged into the stored one. */
export const mergeHookline = (hook: EventHook, patch: unknown): unknown => {
  const { label, enabled, delivery } = hook;
  if (patch === undefined) return { label, enabled, delivery };
  if (!isRecord(patch)) return patch;
  return {
    label,
    enabled,
    ...patch,
    delivery: isRecord(patch.delivery)
      ? { ...delivery, ...patch.delivery }
      : (patch.delivery ?? delivery),
  };
};
