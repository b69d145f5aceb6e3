import { DeliverySettings, type EventHook, makeEventHookInput } from '@/lib/event-hooks/schema';
import { isRecord } from '@/lib/fields/is-record';
import type { Compatibility } from '@/lib/handlers/compatibility';
import { checkDraft } from '../form/check-draft';
import type { HookDraft } from '../form/hook-draft';
import { toHookInput } from '../form/to-hook-input';

/** Stands in for a URL that is not entered yet. Names below `.invalid` never resolve. */
export const UNSET_URL = 'https://url.invalid/';

export type PreviewHook = { ok: true; hook: EventHook } | { ok: false; error: string };

const NEVER_STORED = {
  id: '00000000-0000-0000-0000-000000000000',
  created_at: 0,
  updated_at: 0,
  label: null,
  enabled: true,
  version: 0,
  versionId: '00000000-0000-0000-0000-000000000000',
};

/**
 * Converts a draft to the hook it would be saved as. A missing URL, and values that do not change the
 * result such as the label, may be invalid. A stored secret is unknown here.
 */
export function toPreviewHook(draft: HookDraft, compatibility: Compatibility): PreviewHook {
  const { kong, errors } = toHookInput(draft);
  for (const [path, error] of errors)
    if (path === 'payload' || path.startsWith('headers.')) return { ok: false, error };
  const { config } = kong;
  const completed =
    isRecord(config) && 'url' in config && config.url === undefined
      ? { ...config, url: UNSET_URL }
      : config;
  const input = makeEventHookInput(compatibility);
  const candidates = [kong.snooze, null].map((snooze) => ({ ...kong, snooze, config: completed }));
  const parsed = candidates.map((each) => input.safeParse(each)).find(({ success }) => success);
  if (!parsed?.success) return { ok: false, error: toFormError(draft) };
  const delivery = DeliverySettings.parse({ jsonHelper: draft.jsonHelper });
  return { ok: true, hook: { ...NEVER_STORED, ...parsed.data, delivery } };
}

/** The message that the form shows for the first invalid value. */
function toFormError(draft: HookDraft): string {
  const checked = checkDraft(draft.url.trim() === '' ? { ...draft, url: UNSET_URL } : draft);
  return checked.ok ? '' : ([...checked.errors.values()][0] ?? '');
}
