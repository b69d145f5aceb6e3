import type { KongEventHook } from '../schema';
import { maskHeaders } from './mask-headers';
import { MASKED_SECRET } from './masked-secret';

/** The same entity with its secret unreadable; null stays null, so one sees whether there is one. */
export const maskSecret = <Hook extends KongEventHook>(hook: Hook): Hook => {
  if (!('secret' in hook.config) || hook.config.secret === null) return hook;
  return { ...hook, config: { ...hook.config, secret: MASKED_SECRET } };
};

/**
 * For wherever a hook leaves the hands of those who edit it (events, pings, the audit log): its
 * secret and the credentials among its headers unreadable.
 */
export const maskSecrets = <Hook extends KongEventHook>(hook: Hook): Hook => {
  const masked = maskSecret(hook);
  if (!('headers' in masked.config)) return masked;
  return { ...masked, config: { ...masked.config, headers: maskHeaders(masked.config.headers) } };
};
