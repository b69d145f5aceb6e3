import { maskSecrets } from '../masking/mask-secrets';
import type { EventHook } from '../schema';
import { toKongEventHook } from '../to-kong-event-hook';

const withContentType = (headers: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type'),
  ),
  'content-type': 'application/json',
});

/**
 * The hook as a ping shows it: its headers with the content type the request will have, its secret
 * masked, so that the receiver does not get the key that proves who is calling (spec §5.2).
 */
export const pingedEntity = (hook: EventHook): Record<string, unknown> => {
  const entity = maskSecrets(toKongEventHook(hook));
  const headers = 'headers' in entity.config ? entity.config.headers : {};
  return { ...entity, config: { ...entity.config, headers: withContentType(headers) } };
};

/** The data of a manual ping: nulls present, no operation (spec §5.2). */
export const manualPing = (hook: EventHook) => ({
  source: 'kong:event_hooks',
  event: 'ping',
  data: { event_hooks: pingedEntity(hook) },
});
