import { z } from 'zod';
import type { Compatibility } from '../compatibility';

/** What scripts see (spec §5.9): `sandbox` is the list of 3.4, `strict` and `lax` those of 3.14. */
export const ScriptProfile = z.enum(['sandbox', 'strict', 'lax']);
export type ScriptProfile = z.infer<typeof ScriptProfile>;

/** The setting behind it (spec §7); `default` leaves it to the gateway version we behave like. */
export const UntrustedLua = z.enum(['default', 'off', ...ScriptProfile.options]);
export type UntrustedLua = z.infer<typeof UntrustedLua>;

/** The profile that holds, or null when Lua is switched off (spec §5.9, §10). */
export const toScriptProfile = (
  setting: UntrustedLua,
  compatibility: Compatibility,
): ScriptProfile | null => {
  if (setting === 'off') return null;
  if (setting !== 'default') return setting;
  return compatibility === '3.4' ? 'sandbox' : 'strict';
};
