import type { z } from 'zod';
import { EventHookInput, HooklineFields } from '@/lib/event-hooks/schema';
import { formStrings } from '../strings';
import type { DraftErrors, HookDraft } from './hook-draft';
import { toDraftPath } from './to-draft-path';
import { toHookInput } from './to-hook-input';

/** The request that saves a draft, or its validation errors. */
export type CheckedDraft =
  | { ok: true; kong: Record<string, unknown>; hookline: Record<string, unknown> }
  | { ok: false; errors: DraftErrors };

/** Validates a draft with the schemas that the server uses. */
export function checkDraft(draft: HookDraft): CheckedDraft {
  const { kong, hookline, errors: unsendable } = toHookInput(draft);
  const issues = [EventHookInput.safeParse(kong), HooklineFields.safeParse(hookline)].flatMap(
    (result) => (result.success ? [] : result.error.issues),
  );
  // A value that could not be sent has the better message: the schema only sees that it is absent.
  const errors = new Map([...toDraftErrors(issues.map(toField), draft), ...unsendable]);
  return errors.size > 0 ? { ok: false, errors } : { ok: true, kong, hookline };
}

const toField = ({ path, message }: z.core.$ZodIssue) =>
  [path.map(String).join('.'), message] as const;

/** Converts errors by path of the request, as the server returns them, to errors by control. */
export function toDraftErrors(
  fields: readonly (readonly [path: string, message: string])[],
  draft: HookDraft,
): DraftErrors {
  const errors: DraftErrors = new Map();
  for (const [inputPath, message] of fields) {
    const path = toDraftPath(inputPath, message, draft);
    const text = formStrings.plainErrors[message] ?? message;
    if (errors.has(path)) continue;
    errors.set(path, path === 'root' && inputPath ? `${inputPath}: ${text}` : text);
  }
  return errors;
}
