'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import { toast } from '@/components/ui/overlay/toast';
import { sourcesQuery } from '@/lib/client/sources';
import { sourceResolver } from './check-source';
import { saveSource } from './save-source';
import type { SourceActions } from './source-actions';
import { makeSourceDraft, type SourceDraft } from './source-draft';
import { SourceForm } from './source-form';
import { defineStrings as words } from './strings';

type NewSourceProps = { actions: Pick<SourceActions, 'create'>; engineUrl: string };

/** The page that creates a source. */
export function NewSource({ actions, engineUrl }: NewSourceProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const form = useForm<SourceDraft>({
    defaultValues: makeSourceDraft(),
    resolver: sourceResolver,
    mode: 'onTouched',
  });
  const save = async () => {
    const saved = await saveSource(form, actions.create);
    if (saved === null) return;
    toast.done(words.created, saved.name);
    await queryClient.invalidateQueries({ queryKey: sourcesQuery().queryKey });
    // Replaces the form in the history, so that Back does not return to it.
    form.reset(form.getValues());
    const [first] = saved.events;
    router.replace(`/sources?${new URLSearchParams({ open: `${saved.name} ${first?.name}` })}`);
  };
  return (
    <Page>
      <PageHeader title={words.newTitle} meta={words.newMeta} />
      <SourceForm form={form} mode="create" engineUrl={engineUrl} onSubmit={save} />
    </Page>
  );
}
