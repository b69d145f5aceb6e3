import type { UseFormReturn } from 'react-hook-form';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import type { HookRequest, SavedHook } from '../hook-actions';
import { checkDraft, toDraftErrors } from './check-draft';
import type { HookDraft } from './hook-draft';

/**
 * Sends the draft in the form and shows the server's validation errors at their fields. Returns what
 * was saved, null when nothing was, or `conflict` when a newer version is stored.
 */
export async function saveDraft(
  form: UseFormReturn<HookDraft>,
  send: (request: HookRequest) => Promise<ActionResult<SavedHook>>,
): Promise<SavedHook | 'conflict' | null> {
  const draft = form.getValues();
  const checked = checkDraft(draft);
  // The resolver has already validated the draft; this only narrows the type.
  if (!checked.ok) return null;
  const { kong, hookline } = checked;
  const result = await callAction(() => send({ kong, hookline }));
  if (result.ok) return result.value;
  if (result.kind === 'conflict') return 'conflict';
  const errors = toDraftErrors(Object.entries(result.fields), draft);
  if (errors.size === 0) errors.set('root', result.message);
  for (const [path, message] of errors) form.setError(path, { type: 'server', message });
  for (const path of errors.keys()) {
    if (path === 'root') continue;
    form.setFocus(path);
    break;
  }
  return null;
}
