import type { KongEventHook } from './schema';

/** What stands where a stored secret would be shown. */
export const MASKED_SECRET = '********';

/** The same entity with its secret unreadable; null stays null, so one sees whether there is one. */
export const maskSecrets = <Hook extends KongEventHook>(hook: Hook): Hook => {
  if (!('secret' in hook.config) || hook.config.secret === null) return hook;
  return { ...hook, config: { ...hook.config, secret: MASKED_SECRET } };
};
