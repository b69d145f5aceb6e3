import { z } from 'zod';
import type { SecretBox } from '@/lib/config/secret-box';
import type { EventHook } from '@/lib/event-hooks/schema';
import { StoredHook } from './stored-hook-shape';

const Stored = z.record(z.string(), z.unknown());

const changeSecret = (config: unknown, change: (secret: string) => string): unknown => {
  const record = Stored.parse(config);
  return typeof record.secret === 'string' ? { ...record, secret: change(record.secret) } : config;
};

/** The config of a hook as it is stored: its secret sealed. */
export const sealConfig = (box: SecretBox, config: EventHook['config']): unknown =>
  changeSecret(config, box.seal);

/** A hook as a version snapshot keeps it: its secret sealed. */
export const sealHook = (box: SecretBox, hook: EventHook): unknown => ({
  ...hook,
  config: sealConfig(box, hook.config),
});

/** The hook out of a snapshot. Throws when it is not one, or was sealed with another key. */
export const openHook = (box: SecretBox, snapshot: unknown): EventHook => {
  const stored = Stored.parse(snapshot);
  return StoredHook.parse({ ...stored, config: changeSecret(stored.config, box.open) });
};
