import type { HookResource } from '@/lib/api/resources';
import { type HookDraft, toDraft } from '../form/hook-draft';
import { hookStrings } from '../screen-strings';

/** A new hook that begins as a copy of another: all of it but what nobody can read. */
export function toClonedDraft(hook: HookResource): HookDraft {
  const draft = toDraft(hook);
  const readable = (name: string) => !hook.unreadable.includes(`headers.${name}`);
  return {
    ...draft,
    // The mask of a lost credential would be sent as if it were one.
    headers: draft.headers.map((header) =>
      readable(header.name) ? header : { ...header, value: '' },
    ),
    label: hook.label === null ? '' : hookStrings.cloneOf(hook.label),
    secret: { kind: 'none', value: '' },
  };
}
