import { z } from 'zod';
import type { SecretBox } from '@/lib/config/secret-box';
import { isCredentialHeader } from '@/lib/event-hooks/mask-headers';
import type { EventHook } from '@/lib/event-hooks/schema';
import { StoredHook } from './stored-hook-shape';

const Stored = z.record(z.string(), z.unknown());

const Headers = z.record(z.string(), z.string());
const byName = (entries: [string, string][]) => Object.fromEntries(entries);

/** The config of a hook as it is stored: its secret and the credentials among its headers sealed. */
export const sealConfig = (box: SecretBox, config: EventHook['config']): unknown => {
  if (!('headers' in config)) return config;
  const { secret, headers } = config;
  const credentials = Object.entries(headers).filter(([name]) => isCredentialHeader(name));
  return {
    ...config,
    secret: secret === null ? null : box.seal(secret),
    // The names stay where they were, so that the order of the headers does.
    headers: { ...headers, ...byName(credentials.map(([name]) => [name, ''])) },
    sealed_headers: byName(credentials.map(([name, value]) => [name, box.seal(value)])),
  };
};

// What was stored before headers were sealed has no `sealed_headers`, and is taken as it is.
const openConfig = (box: SecretBox, config: unknown): unknown => {
  const { sealed_headers, ...stored } = Stored.parse(config);
  const sealed = Object.entries(Headers.parse(sealed_headers ?? {}));
  return {
    ...stored,
    ...(typeof stored.secret === 'string' ? { secret: box.open(stored.secret) } : {}),
    ...(sealed.length > 0
      ? {
          headers: {
            ...Headers.parse(stored.headers),
            ...byName(sealed.map(([name, value]) => [name, box.open(value)])),
          },
        }
      : {}),
  };
};

/** A hook as a version snapshot keeps it, sealed in the same places. */
export const sealHook = (box: SecretBox, hook: EventHook): unknown => ({
  ...hook,
  config: sealConfig(box, hook.config),
});

/** The hook out of a snapshot. Throws when it is not one, or was sealed with another key. */
export const openHook = (box: SecretBox, snapshot: unknown): EventHook => {
  const stored = Stored.parse(snapshot);
  return StoredHook.parse({ ...stored, config: openConfig(box, stored.config) });
};
