import type { SettingsResource } from '@/lib/api/resources';

/** The settings that differ, to be sent alone. */
export function toChanges(
  before: SettingsResource,
  after: SettingsResource,
): Partial<SettingsResource> {
  return {
    ...(after.compatibility !== before.compatibility && { compatibility: after.compatibility }),
    ...(after.lenient_sources !== before.lenient_sources && {
      lenient_sources: after.lenient_sources,
    }),
    ...(after.retention_days !== before.retention_days && {
      retention_days: after.retention_days,
    }),
    ...(after.untrusted_lua !== before.untrusted_lua && { untrusted_lua: after.untrusted_lua }),
  };
}
