import type { KongEventHook } from '../schema';
import { maskHeaders } from './mask-headers';
import { MASKED_SECRET } from './masked-secret';

/** Masks the secret of a hook; null stays null, so that it is visible whether one is set. */
export const maskSecret = <Hook extends KongEventHook>(hook: Hook): Hook => {
  if (!('secret' in hook.config) || hook.config.secret === null) return hook;
  return { ...hook, config: { ...hook.config, secret: MASKED_SECRET } };
};

/**
 * Masks the secret and the credentials among the headers of a hook, for everything that others than
 * its editors see: events, pings and the audit log.
 */
export const maskSecrets = <Hook extends KongEventHook>(hook: Hook): Hook => {
  const masked = maskSecret(hook);
  if (!('headers' in masked.config)) return masked;
  return { ...masked, config: { ...masked.config, headers: maskHeaders(masked.config.headers) } };
};
