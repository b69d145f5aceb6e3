'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Notice } from '@/components/ui/feedback/notice';
import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import type { HookResource, SettingsResource } from '@/lib/api/resources';
import { toHookName } from '@/lib/client/hook-name';
import { hookQuery } from '@/lib/client/hooks';
import { settingsQuery } from '@/lib/client/settings';
import { DraftNotice } from '../drafts/draft-notice';
import { useKeptDraft } from '../drafts/use-kept-draft';
import { EventPreview } from '../form/event-preview';
import type { HookDraft } from '../form/hook-draft';
import { HookForm } from '../form/hook-form';
import { hookResolver } from '../form/hook-resolver';
import { type DraftStart, makeDraft, toClonedDraft } from '../form/make-draft';
import { useSuggestedLabel } from '../form/use-suggested-label';
import { useUnsavedChanges } from '../form/use-unsaved-changes';
import type { HookActions } from '../hook-actions';
import { HOOK_ASIDE, HOOK_GRID } from '../list/columns';
import { PreviewPane } from '../preview/preview-pane';
import { hookStrings } from '../screen-strings';
import { PasteButton } from '../show-as/paste-dialog';
import { ShowAsPanel } from '../show-as/show-as-panel';
import { formStrings } from '../strings';
import { TemplateButton } from '../templates/template-dialog';
import { HookSkeleton } from './hook-skeleton';
import { useCreateHook } from './use-create-hook';
import { useCreationGuard } from './use-creation-guard';

type NewHookProps = {
  actions: Pick<HookActions, 'create'>;
  /** The fields that the link to this page fills in. */
  start: DraftStart & { from?: string | undefined };
  /** The account: drafts are kept per account. */
  user: string;
  /** The base URL of the Admin API. */
  engineUrl: string;
};

const OLDEST = { compatibility: '3.4' } as const;

/** The page that creates a hook. */
export function NewHook(props: NewHookProps) {
  const { from } = props.start;
  // The settings determine a default of the draft. If they cannot be loaded, the form opens anyway.
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
  /** The hook to copy, or null. */
  copied: HookResource | null;
};

function NewHookForm({ actions, start, settings, user, engineUrl, copied }: NewHookFormProps) {
  const [base] = useState(() => ({
    version: null,
    draft: copied ? toClonedDraft(copied) : makeDraft(settings, start),
  }));
  const form = useForm<HookDraft>({
    defaultValues: base.draft,
    resolver: hookResolver,
    mode: 'onTouched',
  });
  useSuggestedLabel(form);
  const kept = useKeptDraft({ form, user, hookId: 'new', base });
  const guard = useCreationGuard();
  const create = useCreateHook(form, actions, guard);
  const leaveGuard = useUnsavedChanges({ form, canSave: true, onSubmit: create });
  return (
    <div className={HOOK_GRID}>
      <HookForm
        form={form}
        mode="create"
        onSubmit={create}
        notice={
          <>
            <div className="flex flex-wrap gap-2">
              <TemplateButton form={form} />
              <PasteButton form={form} />
            </div>
            {copied?.has_secret ? (
              <Notice>{hookStrings.cloneSecret(toHookName(copied))}</Notice>
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
        <PreviewPane form={form} base={null} onCounts={guard.report} />
        <FormProvider {...form}>
          <EventPreview />
        </FormProvider>
        <ShowAsPanel form={form} engineUrl={engineUrl} hookId={null} />
      </div>
      {guard.dialog}
      {leaveGuard}
    </div>
  );
}
