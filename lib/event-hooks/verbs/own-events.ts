import type { IncomingEvent } from '../evaluate/incoming-event';
import { maskSecrets } from '../masking/mask-secrets';
import type { EventHook } from '../schema';
import { toKongEventHook } from '../to-kong-event-hook';
import { pingedEntity } from './ping-payload';

export const OWN_ORIGIN = 'hookline';

// Removes keys whose value is null, at every level (spec §4.1).
const stripNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stripNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== null)
      .map(([key, child]) => [key, stripNulls(child)]),
  );
};

const entityOf = (hook: EventHook) => stripNulls(maskSecrets(toKongEventHook(hook)));

/**
 * Converts a change to its `crud` / `event_hooks` event (spec §4.1). Secrets are masked, because
 * events are stored and displayed.
 */
export const toCrudEvent = (
  operation: 'create' | 'update' | 'delete',
  hook: EventHook,
  before?: EventHook,
): IncomingEvent => ({
  source: 'crud',
  event: 'event_hooks',
  data: {
    operation,
    schema: 'event_hooks',
    entity: entityOf(hook),
    ...(before && { old_entity: entityOf(before) }),
  },
  origin: OWN_ORIGIN,
});

/** Makes the ping of a created hook: without nulls, with the operation (spec §5.2). */
export const toAutoPing = (hook: EventHook): IncomingEvent => ({
  source: 'kong:event_hooks',
  event: 'ping',
  data: { event_hooks: stripNulls(pingedEntity(hook)), operation: 'create' },
  origin: OWN_ORIGIN,
  onlyHookId: hook.id,
});
