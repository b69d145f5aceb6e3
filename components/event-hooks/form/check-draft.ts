import type { z } from 'zod';
import { EventHookInput, HooklineFields } from '@/lib/event-hooks/schema';
import { formStrings } from '../strings';
import type { HookDraft } from './hook-draft';
import { type Complaints, toDraftPath } from './to-draft-path';
import { toHookInput } from './to-hook-input';

/** The request that saves a draft, or what is wrong with it. */
export type CheckedDraft =
  | { ok: true; kong: Record<string, unknown>; hookline: Record<string, unknown> }
  | { ok: false; complaints: Complaints };

/** Checks a draft by the schemas that the server checks by. */
export function checkDraft(draft: HookDraft): CheckedDraft {
  const { kong, hookline, complaints } = toHookInput(draft);
  const issues = [EventHookInput.safeParse(kong), HooklineFields.safeParse(hookline)].flatMap(
    (result) => (result.success ? [] : result.error.issues),
  );
  // What could not be sent is complained of first: the schema only sees that it is not there.
  const found = new Map([...toDraftComplaints(issues.map(toField), draft), ...complaints]);
  return found.size > 0 ? { ok: false, complaints: found } : { ok: true, kong, hookline };
}

const toField = ({ path, message }: z.core.$ZodIssue) =>
  [path.map(String).join('.'), message] as const;

/** Complaints by path in the request, as the server sends them, put where the form shows them. */
export function toDraftComplaints(
  fields: readonly (readonly [path: string, message: string])[],
  draft: HookDraft,
): Complaints {
  const complaints: Complaints = new Map();
  for (const [inputPath, message] of fields) {
    const path = toDraftPath(inputPath, message, draft);
    const text = formStrings.plainly[message] ?? message;
    if (complaints.has(path)) continue;
    complaints.set(path, path === 'root' && inputPath ? `${inputPath}: ${text}` : text);
  }
  return complaints;
}
