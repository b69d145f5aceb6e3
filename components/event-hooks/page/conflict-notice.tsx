'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Notice } from '@/components/ui/feedback/notice';
import { Time } from '@/components/ui/values/time';
import type { HookResource } from '@/lib/api/resources';
import { hookVersionsQuery } from '@/lib/client/hooks';
import {
  type ChangedField,
  type Choice,
  type DraftField,
  findChangedFields,
  mergeDrafts,
  toDefaultChoice,
} from '../drafts/merge-drafts';
import { draftStrings as words } from '../drafts/strings';
import { ThreeWay } from '../drafts/three-way';
import type { HookDraft } from '../form/hook-draft';
import { toDraft } from '../form/make-draft';

type ConflictNoticeProps = {
  /** The stored hook. */
  hook: HookResource;
  /** The version that the draft is based on. */
  base: HookDraft;
  form: UseFormReturn<HookDraft>;
  /** Bases the form on the stored version, with this draft as its unsaved content. */
  onResolve: (draft: HookDraft) => void;
};

/** Shows that someone else saved the hook meanwhile, and resolves the conflict field by field. */
export function ConflictNotice({ hook, base, form, onResolve }: ConflictNoticeProps) {
  const { data: versions = [] } = useQuery(hookVersionsQuery(hook.id));
  const [choices, setChoices] = useState<Partial<Record<DraftField, Choice>>>({});
  // Renders again on every edit, since the draft is part of the comparison.
  useWatch({ control: form.control });
  const mine = form.getValues();
  const author = versions.find(({ version }) => version === hook.version)?.author;
  const theirs = toDraft(hook);
  const fields = findChangedFields(base, theirs, mine);
  const choose = (each: ChangedField) => choices[each.field] ?? toDefaultChoice(each);
  return (
    <Notice tone="wait">
      <h2 className="font-medium">
        {words.conflictTitle(hook.version)} {author ? words.conflictBy(author) : ''}{' '}
        <Time at={hook.updated_at * 1000} className="font-normal text-ink-2" />
      </h2>
      <p>{fields.some(({ by }) => by === 'both') ? words.conflictHelp : words.conflictNone}</p>
      <ThreeWay
        base={base}
        theirs={theirs}
        mine={mine}
        fields={fields}
        choose={choose}
        onChoose={(field, choice) => setChoices((before) => ({ ...before, [field]: choice }))}
      />
      <span className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => onResolve(mergeDrafts(theirs, mine, fields, choose))}>
          {words.merge}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => onResolve(mine)}>
          {words.keep}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => onResolve(theirs)}>
          {words.load}
        </Button>
      </span>
    </Notice>
  );
}
