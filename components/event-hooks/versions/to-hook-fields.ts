import { isRecord } from '@/lib/fields/is-record';
import type { HookDraft } from '../form/hook-draft';
import { toHookInput } from '../form/to-hook-input';
import { versionStrings as words } from './strings';

/** A hook as texts by path, such as `config.url`: what two states of it are compared by. */
export type HookFields = ReadonlyMap<string, string>;

// Headers and functions are compared one by one; a payload is one text.
const APART = new Set(['config', 'delivery', 'config.headers', 'config.functions']);

/** The fields of a draft that say something; an absent one is not in the answer. */
export function toHookFields(draft: HookDraft): HookFields {
  const { kong, hookline } = toHookInput(draft);
  const fields = new Map<string, string>();
  put(fields, '', { ...kong, ...hookline });
  // What cannot be sent as it is written is compared as it is written.
  for (const [path, written] of [
    ['snooze', draft.snooze],
    ['config.payload', draft.handler === 'webhook-custom' ? draft.payload : ''],
    ['delivery.timeoutMs', draft.timeout],
    ['delivery.retryScheduleSeconds', draft.retrySchedule],
    ['delivery.concurrency', draft.concurrency],
  ] as const) {
    if (!fields.has(path) && written.trim() !== '') fields.set(path, written);
  }
  if (draft.handler === 'webhook' || draft.handler === 'webhook-custom') {
    fields.set('config.secret', words.secret[draft.secret.kind]);
  }
  return fields;
}

function put(fields: Map<string, string>, prefix: string, value: Record<string, unknown>) {
  for (const [key, inner] of Object.entries(value)) {
    const path = `${prefix}${key}`;
    if (inner === null || inner === undefined || path === 'config.secret') continue;
    if (APART.has(path) && Array.isArray(inner)) {
      inner.forEach((each, index) => {
        fields.set(`${path}.${index + 1}`, toText(each));
      });
    } else if (APART.has(path) && isRecord(inner)) put(fields, `${path}.`, inner);
    else fields.set(path, toText(inner));
  }
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  return JSON.stringify(value, null, 2) ?? '';
}
