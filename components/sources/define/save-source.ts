import type { UseFormReturn } from 'react-hook-form';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import type { SourceInput } from '@/lib/event-hooks/sources/schema';
import { checkSource, toSourceComplaints } from './check-source';
import type { SourceDraft } from './source-draft';

/**
 * Sends the form's draft and puts what the server complains of on its fields, or above the form when
 * it is of none. Answers what was saved, null when nothing was.
 */
export async function saveSource(
  form: UseFormReturn<SourceDraft>,
  send: (input: SourceInput) => Promise<ActionResult<null>>,
): Promise<SourceInput | null> {
  const checked = checkSource(form.getValues());
  // The resolver has let it through already; this narrows, and guards against the two drifting.
  if (!checked.ok) return null;
  const result = await callAction(() => send(checked.input));
  if (result.ok) return checked.input;
  const complaints = toSourceComplaints(Object.entries(result.fields));
  const [first] = complaints.keys();
  if (first === undefined) form.setError('root', { type: 'server', message: result.message });
  for (const [path, message] of complaints) form.setError(path, { type: 'server', message });
  if (first !== undefined && first !== 'root') form.setFocus(first);
  return null;
}
