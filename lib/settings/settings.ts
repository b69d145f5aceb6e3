import { z } from 'zod';
import type { Actor } from '@/lib/event-hooks/store';
import { UntrustedLua } from '@/lib/handlers/code/script-profile';
import { Compatibility } from '@/lib/handlers/compatibility';

/** The settings that an administrator can change at run time (spec §10, §1.3). */
export const Settings = z.object({
  compatibility: Compatibility,
  /** Accept hooks on sources and events the catalogue does not know (spec §1.3). */
  lenient_sources: z.boolean(),
  retention_days: z.number().int().min(1).max(365),
  /** What Lua functions may see; `off`: none runs; `default`: as the gateway version (spec §5.9). */
  untrusted_lua: UntrustedLua,
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  compatibility: '3.4',
  lenient_sources: false,
  retention_days: 30,
  untrusted_lua: 'default',
};

/** The port of the settings. Every incoming event reads them, so implementations cache briefly. */
export type SettingsStore = {
  read(): Promise<Settings>;
  /** Changes the given settings and returns all of them. */
  update(changes: Partial<Settings>, actor: Actor): Promise<Settings>;
};
