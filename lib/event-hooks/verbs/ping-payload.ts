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
 * Converts a hook to the entity in a ping: its headers with the content type of the request, its
 * secret masked, so that the receiver does not learn the signing key (spec §5.2).
 */
export const pingedEntity = (hook: EventHook): Record<string, unknown> => {
  const entity = maskSecrets(toKongEventHook(hook));
  const headers = 'headers' in entity.config ? entity.config.headers : {};
  return { ...entity, config: { ...entity.config, headers: withContentType(headers) } };
};

/** Makes the event of a manual ping: with nulls, without an operation (spec §5.2). */
export const manualPing = (hook: EventHook) => ({
  source: 'kong:event_hooks',
  event: 'ping',
  data: { event_hooks: pingedEntity(hook) },
});
