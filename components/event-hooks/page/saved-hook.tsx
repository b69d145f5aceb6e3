'use client';
import { Notice } from '@/components/ui/feedback/notice';
import { Page } from '@/components/ui/layout/page';
import type { HookResource } from '@/lib/api/resources';
import { DraftNotice } from '../drafts/draft-notice';
import { useKeptDraft } from '../drafts/use-kept-draft';
import { HookForm } from '../form/hook-form';
import { useHookForm } from '../form/use-hook-form';
import type { HookActions } from '../hook-actions';
import { HOOK_ASIDE, HOOK_GRID } from '../list/columns';
import { PreviewPane } from '../preview/preview-pane';
import { useSaveGuard } from '../preview/use-save-guard';
import { PasteButton } from '../show-as/paste-button';
import { ShowAsPanel } from '../show-as/show-as-panel';
import { formStrings } from '../strings';
import { TestDock } from '../test-run/test-dock';
import { useTestDock } from '../test-run/use-test-dock';
import { VersionsList } from '../versions/versions-list';
import { ConflictNotice } from './conflict-notice';
import { HookHeader } from './hook-header';
import { RecentDeliveries } from './recent-deliveries';

export type HookEditorProps = {
  /** As the server has it now; it may change under the form. */
  hook: HookResource;
  actions: HookActions;
  /** Who edits: drafts are kept for each person apart. */
  user: string;
  /** Where the gateway's API is served. */
  engineUrl: string;
};

/** The form of a stored hook; beside it its deliveries and versions, below it a run for real. */
export function HookEditor({ hook, actions, user, engineUrl }: HookEditorProps) {
  const { form, base, behind, save, saveAs, fill, rebase, restore, follow, rename } = useHookForm(
    hook,
    actions,
  );
  const { isDirty } = form.formState;
  const guard = useSaveGuard(save);
  const dock = useTestDock();
  const kept = useKeptDraft({ form, user, hookId: hook.id, base });
  return (
    <Page className="min-h-[calc(100dvh-3rem)] pb-0 md:min-h-dvh">
      <HookHeader
        hook={hook}
        actions={actions}
        onSwitched={follow}
        onRename={rename}
        onTest={dock.open}
      />
      <div className={HOOK_GRID}>
        <HookForm
          form={form}
          mode="edit"
          onSubmit={guard.save}
          notice={
            <>
              {hook.unreadable.length > 0 ? (
                <Notice tone="bad">{formStrings.unreadable(hook.unreadable)}</Notice>
              ) : null}
              {kept.offer ? (
                <DraftNotice
                  draft={kept.offer}
                  version={hook.version}
                  onRestore={() => void kept.take(restore)}
                  onDrop={kept.refuse}
                />
              ) : null}
              {behind && isDirty ? (
                <ConflictNotice hook={hook} base={base.draft} form={form} onResolve={rebase} />
              ) : null}
            </>
          }
        />
        <div className={HOOK_ASIDE}>
          <PreviewPane form={form} base={base.draft} onDifference={guard.report} />
          <RecentDeliveries hookId={hook.id} />
          <ShowAsPanel
            form={form}
            engineUrl={engineUrl}
            hookId={hook.id}
            action={<PasteButton form={form} />}
          />
          <VersionsList
            hook={hook}
            readDraft={() => (isDirty ? form.getValues() : null)}
            onLoad={fill}
            onRestore={saveAs}
          />
        </div>
      </div>
      {guard.dialog}
      <TestDock hook={hook} dirty={isDirty} actions={actions} dock={dock} />
    </Page>
  );
}
