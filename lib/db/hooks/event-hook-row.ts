import type { SecretBox } from '@/lib/config/secret-box';
import type { EventHook } from '@/lib/event-hooks/schema';
import { openHook, sealConfig } from './stored-hook';

/** A row of `event_hook` as it is read: times in Unix seconds. */
export type EventHookRow = Record<string, unknown>;

/** What to select of `event_hook` so that toEventHook understands the row. */
export const EVENT_HOOK_COLUMNS = `id, source, event, handler, config, snooze, on_change,
  extract(epoch FROM created_at)::float8 AS created_at,
  extract(epoch FROM updated_at)::float8 AS updated_at,
  label, enabled, delivery, version, version_id`;

/** The hook out of a row, its secret opened. Throws when the row is not one. */
export const toEventHook = (box: SecretBox, { version_id, ...row }: EventHookRow): EventHook =>
  openHook(box, { ...row, versionId: version_id });

/** The values of a row, in the order of the columns of the statements in event-hook-sql.ts. */
export const toEventHookValues = (box: SecretBox, hook: EventHook): unknown[] => [
  hook.id,
  hook.source,
  hook.event,
  hook.handler,
  JSON.stringify(sealConfig(box, hook)),
  hook.snooze,
  hook.on_change,
  hook.created_at,
  hook.updated_at,
  hook.label,
  hook.enabled,
  JSON.stringify(hook.delivery),
  hook.version,
  hook.versionId,
];
