import { isRecord } from '@/lib/fields/is-record';
import { HANDLER_CONFIGS } from '@/lib/handlers/handler-configs';
import { Handler } from '@/lib/handlers/handler-name';
import type { EventHook } from '../schema';

const listConfigFields = (handler: unknown): string[] => {
  const known = Handler.safeParse(handler);
  return known.success ? Object.keys(HANDLER_CONFIGS[known.data].fields) : [];
};

// A hook that changes its handler keeps the fields both have, so that changing `webhook` to
// `webhook-custom` only requires a method.
const toCarriedConfig = (hook: EventHook, handler: unknown): Record<string, unknown> => {
  if (handler === hook.handler) return hook.config;
  const fields = listConfigFields(handler);
  return Object.fromEntries(Object.entries(hook.config).filter(([key]) => fields.includes(key)));
};

/**
 * Applies a PATCH to a stored hook (spec §2): the top level and `config` are merged field by field;
 * maps and arrays inside are replaced as a whole. The result is not validated yet.
 */
export const mergePatch = (hook: EventHook, patch: unknown): unknown => {
  if (!isRecord(patch)) return patch;
  const handler = patch.handler ?? hook.handler;
  const carried = toCarriedConfig(hook, handler);
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

/** Applies a patch to Hookline's own fields; a partial `delivery` is merged into the stored one. */
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
