import type { HookResource } from '@/lib/api/resources';
import { type HookDraft, toDraft } from './hook-draft';
import { hookStrings } from './screen-strings';

/** A new hook that begins as a copy of another: all of it but the secret, which nobody can read. */
export function toClonedDraft(hook: HookResource): HookDraft {
  return {
    ...toDraft(hook),
    label: hook.label === null ? '' : hookStrings.cloneOf(hook.label),
    secret: { kind: 'none', value: '' },
  };
}
