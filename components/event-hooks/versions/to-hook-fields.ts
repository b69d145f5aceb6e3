import { isRecord } from '@/lib/fields/is-record';
import type { HookDraft } from '../form/hook-draft';
import { toHookInput } from '../form/to-hook-input';
import { HANDLER_FORMS } from '../handlers/handler-forms';

/** The fields of a hook as text, by path (`config.url`), for comparing two versions. */
export type HookFields = ReadonlyMap<string, string>;

// Headers and functions are compared one by one; a payload is compared as one text.
const SEPARATE = new Set(['config', 'delivery', 'config.headers', 'config.functions']);

/** Returns the fields of a draft that are set. */
export function toHookFields(draft: HookDraft): HookFields {
  const { kong, hookline } = toHookInput(draft);
  const fields = new Map<string, string>();
  put(fields, '', { ...kong, ...hookline });
  // A value that is invalid so far is not in the request, and is compared as it is written.
  const written: [path: string, text: string][] = [
    ['snooze', draft.snooze],
    ...Object.entries(HANDLER_FORMS[draft.handler].toComparedFields(draft)),
    ['delivery.timeoutMs', draft.timeout],
    ['delivery.retryScheduleSeconds', draft.retrySchedule],
    ['delivery.concurrency', draft.concurrency],
  ];
  for (const [path, text] of written)
    if (!fields.has(path) && text.trim() !== '') fields.set(path, text);
  return fields;
}

function put(fields: Map<string, string>, prefix: string, value: Record<string, unknown>) {
  for (const [key, inner] of Object.entries(value)) {
    const path = `${prefix}${key}`;
    if (inner === null || inner === undefined || path === 'config.secret') continue;
    if (SEPARATE.has(path) && Array.isArray(inner)) {
      inner.forEach((each, index) => {
        fields.set(`${path}.${index + 1}`, toText(each));
      });
    } else if (SEPARATE.has(path) && isRecord(inner)) put(fields, `${path}.`, inner);
    else fields.set(path, toText(inner));
  }
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  return JSON.stringify(value, null, 2) ?? '';
}
