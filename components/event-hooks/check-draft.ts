import type { z } from 'zod';
import { EventHookInput, HooklineFields } from '@/lib/event-hooks/schema';
import type { HookDraft } from './hook-draft';
import { formStrings } from './strings';
import { toDraftPath } from './to-draft-path';
import { type Complaints, toHookInput } from './to-hook-input';

/** The request that saves a draft, or what is wrong with it by path in the draft. */
export type CheckedDraft =
  | { ok: true; kong: Record<string, unknown>; hookline: Record<string, unknown> }
  | { ok: false; complaints: Complaints };

/** Checks a draft by the schemas that the server checks by. */
export function checkDraft(draft: HookDraft): CheckedDraft {
  const { kong, hookline, complaints } = toHookInput(draft);
  const issues = [EventHookInput.safeParse(kong), HooklineFields.safeParse(hookline)].flatMap(
    (result) => (result.success ? [] : result.error.issues),
  );
  const found = { ...toComplaints(issues, draft), ...complaints };
  if (Object.keys(found).length > 0) return { ok: false, complaints: found };
  return { ok: true, kong, hookline };
}

function toComplaints(issues: z.core.$ZodIssue[], draft: HookDraft): Complaints {
  return toDraftComplaints(
    issues.map((issue) => [issue.path.map(String).join('.'), issue.message] as const),
    draft,
  );
}

/** Complaints by path in the request, as the server sends them, put where the form shows them. */
export function toDraftComplaints(
  fields: readonly (readonly [path: string, message: string])[],
  draft: HookDraft,
): Complaints {
  const complaints: Complaints = {};
  for (const [inputPath, message] of fields) {
    const path = toDraftPath(inputPath, message, draft);
    const text = formStrings.plainly[message] ?? message;
    complaints[path] ??= path === 'root' && inputPath ? `${inputPath}: ${text}` : text;
  }
  return complaints;
}
