import type { HookDraft } from '../form/hook-draft';

export type DraftField = keyof HookDraft;

/** A field that theirs, mine or both of us changed since the version we both began from. */
export type ChangedField = { field: DraftField; by: 'theirs' | 'mine' | 'both' };

/** Whose value goes on, field by field. */
export type Choice = 'mine' | 'theirs';

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

// Whether the hook is on is switched in the page's header and no part of what is saved here.
const isField = (key: string, draft: HookDraft): key is DraftField =>
  key in draft && key !== 'enabled';

/** What two people changed of one hook; a change both made alike is none. */
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

/** What goes on unless somebody chooses: every change of only one side, and mine where both did. */
export const toDefaultChoice = ({ by }: ChangedField): Choice =>
  by === 'theirs' ? 'theirs' : 'mine';

/** Theirs with the fields of mine that were chosen. */
export function mergeDrafts(
  theirs: HookDraft,
  mine: HookDraft,
  fields: readonly ChangedField[],
  choose: (field: ChangedField) => Choice,
): HookDraft {
  const kept = fields.filter((each) => choose(each) === 'mine').map(({ field }) => field);
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}
