import type { UseFormReturn } from 'react-hook-form';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import type { SourceInput } from '@/lib/event-hooks/sources/schema';
import { checkSource, toSourceErrors } from './check-source';
import type { SourceDraft } from './source-draft';

/**
 * Saves the draft of a form. Validation errors of the server appear at their fields, others above the
 * form. Returns the saved source, or null when it was not saved.
 */
export async function saveSource(
  form: UseFormReturn<SourceDraft>,
  send: (input: SourceInput) => Promise<ActionResult<null>>,
): Promise<SourceInput | null> {
  const checked = checkSource(form.getValues());
  // The resolver has validated the draft already; this narrows the type.
  if (!checked.ok) return null;
  const result = await callAction(() => send(checked.input));
  if (result.ok) return checked.input;
  const errors = toSourceErrors(Object.entries(result.fields));
  const [first] = errors.keys();
  if (first === undefined) form.setError('root', { type: 'server', message: result.message });
  for (const [path, message] of errors) form.setError(path, { type: 'server', message });
  if (first !== undefined && first !== 'root') form.setFocus(first);
  return null;
}
