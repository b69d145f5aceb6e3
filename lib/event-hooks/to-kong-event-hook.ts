import type { EventHook, KongEventHook } from './schema';

/** Kong's entity alone, as its API shows it: every key, nulls included, none of ours (spec §1.1). */
export const toKongEventHook = (hook: EventHook): KongEventHook => {
  const { label, enabled, delivery, version, versionId, unreadable, ...kong } = hook;
  return kong;
};
