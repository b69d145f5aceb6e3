import { z } from 'zod';
import type { Compatibility } from '../compatibility';

/** The sandbox profile of Lua functions (spec §5.9): `sandbox` as in 3.4, `strict` and `lax` as in 3.14. */
export const ScriptProfile = z.enum(['sandbox', 'strict', 'lax']);
export type ScriptProfile = z.infer<typeof ScriptProfile>;

/** The setting (spec §7); `default` selects the profile of the configured gateway version. */
export const UntrustedLua = z.enum(['default', 'off', ...ScriptProfile.options]);
export type UntrustedLua = z.infer<typeof UntrustedLua>;

/** Returns the profile in effect, or null when Lua is switched off (spec §5.9, §10). */
export const toScriptProfile = (
  setting: UntrustedLua,
  compatibility: Compatibility,
): ScriptProfile | null => {
  if (setting === 'off') return null;
  if (setting !== 'default') return setting;
  return compatibility === '3.4' ? 'sandbox' : 'strict';
};
