import { z } from 'zod';
import { type SecretBox, SecretBoxError } from '@/lib/config/secret-box';
import { isCredentialHeader } from '@/lib/event-hooks/masking/mask-headers';
import { MASKED_SECRET } from '@/lib/event-hooks/masking/masked-secret';
import type { EventHook } from '@/lib/event-hooks/schema';
import { StoredHook } from './stored-hook-shape';

const Stored = z.record(z.string(), z.unknown());

const Headers = z.record(z.string(), z.string());
const byName = (entries: [string, string][]) => Object.fromEntries(entries);

/**
 * Returns the config of a hook as it is stored, with its secret and the credentials in its headers
 * sealed. A value that could not be opened is stored unchanged.
 */
export const sealConfig = (
  box: SecretBox,
  { config, unreadable }: Pick<EventHook, 'config' | 'unreadable'>,
): unknown => {
  if (!('headers' in config)) return config;
  const { secret, headers } = config;
  const credentials = Object.entries(headers).filter(([name]) => isCredentialHeader(name));
  return {
    ...config,
    secret: unreadable?.secret ?? (secret === null ? null : box.seal(secret)),
    // Empty values keep the order of the headers.
    headers: { ...headers, ...byName(credentials.map(([name]) => [name, ''])) },
    sealed_headers: byName(
      credentials.map(([name, value]) => [name, unreadable?.headers[name] ?? box.seal(value)]),
    ),
  };
};

// One hook that cannot be opened must not affect the others; null stands for an unreadable value.
const tryOpen = (box: SecretBox, sealed: string): string | null => {
  try {
    return box.open(sealed);
  } catch (error) {
    if (error instanceof SecretBoxError) return null;
    throw error;
  }
};

// What was stored before headers were sealed has no `sealed_headers`, and is taken as it is.
const openConfig = (box: SecretBox, config: unknown) => {
  const { sealed_headers, ...stored } = Stored.parse(config);
  const sealed = Object.entries(Headers.parse(sealed_headers ?? {}));
  const headers = sealed.map(([name, text]) => ({ name, text, opened: tryOpen(box, text) }));
  const sealedSecret = typeof stored.secret === 'string' ? stored.secret : null;
  const secret = sealedSecret === null ? null : tryOpen(box, sealedSecret);
  const unreadableSecret = secret === null ? sealedSecret : null;
  const unreadableHeaders = headers.filter(({ opened }) => opened === null);
  return {
    config: {
      ...stored,
      ...(sealedSecret === null ? {} : { secret: secret ?? MASKED_SECRET }),
      ...(headers.length === 0
        ? {}
        : {
            headers: {
              ...Headers.parse(stored.headers),
              ...byName(headers.map(({ name, opened }) => [name, opened ?? MASKED_SECRET])),
            },
          }),
    },
    unreadable:
      unreadableSecret === null && unreadableHeaders.length === 0
        ? undefined
        : {
            secret: unreadableSecret,
            headers: byName(unreadableHeaders.map(({ name, text }) => [name, text])),
          },
  };
};

/** Converts a hook to the snapshot of a version, with the same values sealed. */
export const sealHook = (box: SecretBox, { unreadable, ...hook }: EventHook): unknown => ({
  ...hook,
  config: sealConfig(box, { config: hook.config, unreadable }),
});

/**
 * Converts a snapshot to a hook; values sealed with another key are listed in `unreadable`. Throws when
 * the snapshot is not a hook.
 */
export const openHook = (box: SecretBox, snapshot: unknown): EventHook => {
  const stored = Stored.parse(snapshot);
  const { config, unreadable } = openConfig(box, stored.config);
  const hook = StoredHook.parse({ ...stored, config });
  return unreadable === undefined ? hook : { ...hook, unreadable };
};
