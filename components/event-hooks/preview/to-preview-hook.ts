import { DeliverySettings, type EventHook, makeEventHookInput } from '@/lib/event-hooks/schema';
import { isRecord } from '@/lib/fields/is-record';
import type { Compatibility } from '@/lib/handlers/compatibility';
import { checkDraft } from '../form/check-draft';
import type { HookDraft } from '../form/hook-draft';
import { toHookInput } from '../form/to-hook-input';

/** Stands in for an address that is not written yet; such names never resolve. */
export const NO_ADDRESS = 'https://address.invalid/';

export type PreviewHook = { ok: true; hook: EventHook } | { ok: false; complaint: string };

const NEVER_STORED = {
  id: '00000000-0000-0000-0000-000000000000',
  created_at: 0,
  updated_at: 0,
  label: null,
  enabled: true,
  version: 0,
  versionId: '00000000-0000-0000-0000-000000000000',
};

const hasAddress = (config: Record<string, unknown>) => 'url' in config;

/**
 * A draft as the hook it would be saved as, also while it has no address yet; what else does not
 * matter for the request, such as its label, may still be wrong. A secret that stays is unknown.
 */
export function toPreviewHook(draft: HookDraft, compatibility: Compatibility): PreviewHook {
  const { kong, errors } = toHookInput({ ...draft, snooze: '' });
  for (const [path, complaint] of errors)
    if (path === 'payload' || path.startsWith('headers.')) return { ok: false, complaint };
  const config = kong.config;
  const addressed =
    isRecord(config) && hasAddress(config) && config.url === undefined
      ? { ...config, url: NO_ADDRESS }
      : config;
  const parsed = makeEventHookInput(compatibility).safeParse({ ...kong, config: addressed });
  if (!parsed.success) return { ok: false, complaint: toComplaint(draft) };
  const delivery = DeliverySettings.parse({ jsonHelper: draft.jsonHelper });
  return { ok: true, hook: { ...NEVER_STORED, ...parsed.data, delivery } };
}

// In the words the form uses for it.
function toComplaint(draft: HookDraft): string {
  const checked = checkDraft(draft.url.trim() === '' ? { ...draft, url: NO_ADDRESS } : draft);
  return checked.ok ? '' : ([...checked.errors.values()][0] ?? '');
}
