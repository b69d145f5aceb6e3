import type { UseFormReturn } from 'react-hook-form';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import type { HookRequest, SavedHook } from '../hook-actions';
import { checkDraft, toDraftComplaints } from './check-draft';
import type { HookDraft } from './hook-draft';

/**
 * Sends the form's draft and puts what the server complains of on its fields. Answers what was
 * saved; null when nothing was, `conflict` when another version is stored by now.
 */
export async function saveDraft(
  form: UseFormReturn<HookDraft>,
  send: (request: HookRequest) => Promise<ActionResult<SavedHook>>,
): Promise<SavedHook | 'conflict' | null> {
  const draft = form.getValues();
  const checked = checkDraft(draft);
  // The resolver has let it through already; this narrows, and guards against the two drifting.
  if (!checked.ok) return null;
  const { kong, hookline } = checked;
  const result = await callAction(() => send({ kong, hookline }));
  if (result.ok) return result.value;
  if (result.kind === 'conflict') return 'conflict';
  const complaints = toDraftComplaints(Object.entries(result.fields), draft);
  if (complaints.size === 0) complaints.set('root', result.message);
  for (const [path, message] of complaints) form.setError(path, { type: 'server', message });
  for (const path of complaints.keys()) {
    if (path === 'root') continue;
    form.setFocus(path);
    break;
  }
  return null;
}
