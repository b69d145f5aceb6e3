'use client';
import { cn } from '@/components/ui/cn';
import { Segmented } from '@/components/ui/controls/segmented';
import type { HookDraft } from '../form/hook-draft';
import { handlerStrings } from '../handlers/strings';
import { diffLines } from '../versions/diff-lines';
import { DiffLines } from '../versions/diff-lines-view';
import type { ChangedField, Choice, DraftField } from './merge-drafts';
import { draftStrings as words } from './strings';

type Sides = { base: HookDraft; theirs: HookDraft; mine: HookDraft };

type ThreeWayProps = Sides & {
  fields: readonly ChangedField[];
  choose: (field: ChangedField) => Choice;
  onChoose: (field: DraftField, choice: Choice) => void;
};

const OPTIONS = [
  { value: 'mine', label: words.mine },
  { value: 'theirs', label: words.theirs },
] as const;

/** Compares each field before, in their version and in mine, with the choice of which to keep. */
export function ThreeWay({ fields, choose, onChoose, ...sides }: ThreeWayProps) {
  return (
    <ul className="mt-2 divide-y rounded-control border bg-surface">
      {fields.map((each) => {
        const name = words.fields[each.field] ?? each.field;
        const choice = choose(each);
        return (
          <li key={each.field} className="px-3 py-2">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <h3 className="font-medium">{name}</h3>
              <Segmented
                aria-label={words.choose(name)}
                value={choice}
                onValueChange={(next) => onChoose(each.field, next)}
                options={OPTIONS}
              />
            </div>
            <FieldSides {...sides} field={each.field} choice={choice} />
          </li>
        );
      })}
    </ul>
  );
}

type FieldSidesProps = Sides & { field: DraftField; choice: Choice };

function FieldSides({ base, theirs, mine, field, choice }: FieldSidesProps) {
  const [was, ...now] = [base, theirs, mine].map((draft) => toFieldText(draft, field));
  const before = was ?? '';
  const columns = [
    { key: 'before', label: words.before, text: before, chosen: false },
    { key: 'theirs', label: words.theirs, text: now[0] ?? '', chosen: choice === 'theirs' },
    { key: 'mine', label: words.mine, text: now[1] ?? '', chosen: choice === 'mine' },
  ];
  const long = columns.some(({ text }) => text.includes('\n'));
  return (
    <dl className={cn('mt-1.5 grid gap-2', !long && 'sm:grid-cols-3')}>
      {columns.map(({ key, label, text, chosen }) => (
        <div
          key={key}
          className={cn('min-w-0 border-l-2 pl-2', chosen ? 'border-accent' : 'border-line')}
        >
          <dt className="text-ink-3 text-meta">{label}</dt>
          <dd className="font-mono text-meta [overflow-wrap:anywhere]">
            {key !== 'before' && text === before ? (
              <span className="font-sans text-ink-3">{words.same}</span>
            ) : text === '' ? (
              <span className="font-sans text-ink-3">{words.empty}</span>
            ) : long && key !== 'before' ? (
              <DiffLines lines={diffLines(before, text)} />
            ) : (
              <span className="line-clamp-6 whitespace-pre-wrap">{text}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

// A secret is never shown, only whether there is one.
function toFieldText(draft: HookDraft, field: DraftField): string {
  if (field === 'secret') return handlerStrings.secretKinds[draft.secret.kind];
  if (field === 'headers') {
    return draft.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  }
  if (field === 'functions') return draft.functions.map(({ code }) => code).join('\n\n');
  const value = draft[field];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return String(value ?? '');
}
