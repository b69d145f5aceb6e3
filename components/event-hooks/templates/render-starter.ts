import { EventHookInput, HooklineFields } from '@/lib/event-hooks/schema';
import { prepare } from '@/lib/handlers/prepare';
import type { HookDraft } from '../form/hook-draft';
import { toHookInput } from '../form/to-hook-input';

export type SampleEvent = { source: string; event: string; data: Record<string, unknown> };

/** The request that would be sent, or the error that prevents it. */
export type RenderedStarter =
  | { ok: true; method: string; url: string; headers: Record<string, string>; body: string }
  | { ok: false; message: string };

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Renders a draft for an event as a delivery does. A template has no secret, so nothing is signed. */
export function renderStarter(draft: HookDraft, event: SampleEvent): RenderedStarter {
  const { kong, hookline } = toHookInput({ ...draft, source: event.source, event: event.event });
  const hook = EventHookInput.safeParse(kong);
  const own = HooklineFields.safeParse(hookline);
  if (!hook.success || !own.success) {
    return { ok: false, message: (hook.error ?? own.error)?.issues[0]?.message ?? '' };
  }
  const stored = { id: NOBODY, created_at: 0, updated_at: 0, version: 1, versionId: NOBODY };
  const prepared = prepare({ ...hook.data, ...own.data, ...stored }, event, {
    compatibility: '3.4',
    profile: 'sandbox',
    nowMs: 0,
    pid: 0,
    userAgent: 'Hookline',
    hmac: () => '',
  });
  if (prepared.kind === 'unprepared') return { ok: false, message: prepared.message };
  if (prepared.kind !== 'request') return { ok: false, message: prepared.kind };
  const { method, url, headers, body } = prepared.request;
  return { ok: true, method, url, headers, body: new TextDecoder().decode(body ?? undefined) };
}
