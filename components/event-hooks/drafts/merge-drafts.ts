import type { HookDraft } from '../form/hook-draft';

export type DraftField = keyof HookDraft;

/** A field that either side or both changed since the common base version. */
export type ChangedField = { field: DraftField; by: 'theirs' | 'mine' | 'both' };

/** Which value of a field is kept. */
export type Choice = 'mine' | 'theirs';

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

// The hook is enabled and disabled in the header of the page, not by saving the form.
const isField = (key: string, draft: HookDraft): key is DraftField =>
  key in draft && key !== 'enabled';

/** Returns the fields that differ between two edits of one hook. */
export function findChangedFields(
  base: HookDraft,
  theirs: HookDraft,
  mine: HookDraft,
): ChangedField[] {
  return Object.keys(theirs)
    .filter((key) => isField(key, mine))
    .flatMap((field): ChangedField[] => {
      if (!isField(field, mine) || equal(theirs[field], mine[field])) return [];
      if (equal(base[field], mine[field])) return [{ field, by: 'theirs' }];
      return [{ field, by: equal(base[field], theirs[field]) ? 'mine' : 'both' }];
    });
}

/** The default choice: the value of the side that changed it, and mine when both did. */
export const toDefaultChoice = ({ by }: ChangedField): Choice =>
  by === 'theirs' ? 'theirs' : 'mine';

/** Returns their draft with the fields of mine that are chosen. */
export function mergeDrafts(
  theirs: HookDraft,
  mine: HookDraft,
  fields: readonly ChangedField[],
  choose: (field: ChangedField) => Choice,
): HookDraft {
  const kept = fields.filter((each) => choose(each) === 'mine').map(({ field }) => field);
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}
