'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import { toast } from '@/components/ui/overlay/toast';
import type { SourceResource } from '@/lib/api/resources';
import { sourcesQuery } from '@/lib/client/sources';
import { sourceResolver } from './check-source';
import { RemoveSource } from './remove-source';
import { saveSource } from './save-source';
import type { SourceActions } from './source-actions';
import { type SourceDraft, toSourceDraft } from './source-draft';
import { SourceForm } from './source-form';
import { defineStrings as words } from './strings';

type SourceEditorProps = {
  source: SourceResource;
  actions: Pick<SourceActions, 'update' | 'remove'>;
  engineUrl: string;
};

/** Edits and deletes a stored source. */
export function SourceEditor({ source, actions, engineUrl }: SourceEditorProps) {
  const queryClient = useQueryClient();
  const form = useForm<SourceDraft>({
    defaultValues: toSourceDraft(source),
    resolver: sourceResolver,
    mode: 'onTouched',
  });
  const { custom: _, ...stored } = source;
  const { name } = source;
  const [base, setBase] = useState<object>(stored);
  const save = async () => {
    const saved = await saveSource(form, (input) => actions.update(name, input, base));
    if (saved === null) return;
    setBase(saved);
    form.reset(form.getValues());
    toast.done(words.saved, name);
    await queryClient.invalidateQueries({ queryKey: sourcesQuery().queryKey });
  };
  return (
    <Page>
      <PageHeader
        title={words.editTitle(name)}
        meta={words.editMeta}
        actions={
          <RemoveSource name={name} remove={actions.remove} onRemoved={() => form.reset()} />
        }
      />
      <SourceForm form={form} mode="edit" engineUrl={engineUrl} onSubmit={save} />
    </Page>
  );
}
