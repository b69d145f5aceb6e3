import type { EventHook, KongEventHook } from './schema';

/** Converts a hook to Kong's entity: all of Kong's fields, nulls included, and no others (spec §1.1). */
export const toKongEventHook = (hook: EventHook): KongEventHook => {
  const { label, enabled, delivery, version, versionId, unreadable, ...kong } = hook;
  return kong;
};
