'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Notice } from '@/components/ui/feedback/notice';
import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import { toast } from '@/components/ui/overlay/toast';
import type { HookResource, SettingsResource } from '@/lib/api/resources';
import { hookKeys, hookQuery } from '@/lib/client/hooks';
import { settingsQuery } from '@/lib/client/settings';
import { DraftNotice } from '../drafts/draft-notice';
import { useKeptDraft } from '../drafts/use-kept-draft';
import { EventPreview } from '../form/event-preview';
import type { HookDraft } from '../form/hook-draft';
import { HookForm } from '../form/hook-form';
import { hookResolver } from '../form/hook-resolver';
import { type DraftStart, makeDraft, toClonedDraft } from '../form/make-draft';
import { saveDraft } from '../form/save-draft';
import { toHookTitle } from '../handlers/describe-hook';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import type { HookActions } from '../hook-actions';
import { HOOK_ASIDE, HOOK_GRID } from '../list/columns';
import { PreviewPane } from '../preview/preview-pane';
import { hookStrings } from '../screen-strings';
import { PasteButton } from '../show-as/paste-button';
import { ShowAsPanel } from '../show-as/show-as-panel';
import { formStrings } from '../strings';
import { TemplateButton } from '../templates/template-button';
import { HookSkeleton } from './hook-skeleton';

type NewHookProps = {
  actions: Pick<HookActions, 'create'>;
  /** What a link to here may fill in. */
  start: DraftStart & { from?: string | undefined };
  /** Who edits: drafts are kept for each person apart. */
  user: string;
  /** Where the gateway's API is served. */
  engineUrl: string;
};

const OLDEST = { compatibility: '3.4' } as const;

/** The page of a hook that does not exist yet. */
export function NewHook(props: NewHookProps) {
  const { from } = props.start;
  // The settings decide a default of the draft, so the form waits for them; without them it opens.
  const { data: settings, isPending } = useQuery(settingsQuery());
  const copied = useQuery({ ...hookQuery(from ?? ''), enabled: from !== undefined });
  const waits = isPending || (from !== undefined && copied.isPending);
  return (
    <Page>
      <PageHeader title={hookStrings.newTitle} meta={formStrings.pingNote} />
      {copied.isError ? (
        <Notice tone="bad" className="mb-3">
          {hookStrings.cloneFailed}
        </Notice>
      ) : null}
      {waits ? (
        <HookSkeleton />
      ) : (
        <NewHookForm {...props} settings={settings ?? OLDEST} copied={copied.data ?? null} />
      )}
    </Page>
  );
}

type NewHookFormProps = NewHookProps & {
  settings: Pick<SettingsResource, 'compatibility'>;
  /** The hook this one begins as a copy of. */
  copied: HookResource | null;
};

function NewHookForm({ actions, start, settings, user, engineUrl, copied }: NewHookFormProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [base] = useState(() => ({
    version: null,
    draft: copied ? toClonedDraft(copied) : makeDraft(settings, start),
  }));
  const form = useForm<HookDraft>({
    defaultValues: base.draft,
    resolver: hookResolver,
    mode: 'onTouched',
  });
  const kept = useKeptDraft({ form, user, hookId: 'new', base });
  const save = async () => {
    const saved = await saveDraft(form, actions.create);
    if (saved === null || saved === 'conflict') return;
    const { handler, enabled } = form.getValues();
    const pinged = HANDLER_FORMS[handler].canPing && enabled;
    toast.done(formStrings.created, pinged ? formStrings.createdWithPing : undefined);
    await queryClient.invalidateQueries({ queryKey: hookKeys.all });
    // It is a hook now, and no draft of one; Back must not lead to the form that made it.
    form.reset(form.getValues());
    router.replace(`/hooks/${saved.id}`);
  };
  return (
    <div className={HOOK_GRID}>
      <HookForm
        form={form}
        mode="create"
        onSubmit={save}
        notice={
          <>
            <div className="flex flex-wrap gap-2">
              <TemplateButton form={form} />
              <PasteButton form={form} />
            </div>
            {copied?.has_secret ? (
              <Notice>{hookStrings.cloneSecret(toHookTitle(copied))}</Notice>
            ) : null}
            {kept.offer ? (
              <DraftNotice
                draft={kept.offer}
                version={null}
                onRestore={() =>
                  void kept.take(({ draft }) => form.reset(draft, { keepDefaultValues: true }))
                }
                onDrop={kept.refuse}
              />
            ) : null}
          </>
        }
      />
      <div className={HOOK_ASIDE}>
        <PreviewPane form={form} base={null} />
        <FormProvider {...form}>
          <EventPreview />
        </FormProvider>
        <ShowAsPanel form={form} engineUrl={engineUrl} hookId={null} />
      </div>
    </div>
  );
}
