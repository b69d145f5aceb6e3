import type { HookDraft } from '../form/hook-draft';
import type { DraftField } from './merge-drafts';
import { draftStrings as words } from './strings';

/** What a field of a draft holds, to be read; a secret only says whether there is one. */
export function toFieldText(draft: HookDraft, field: DraftField): string {
  if (field === 'secret') return words.secrets[draft.secret.kind];
  if (field === 'headers') {
    return draft.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  }
  if (field === 'functions') return draft.functions.map(({ code }) => code).join('\n\n');
  const value = draft[field];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return String(value ?? '');
}
