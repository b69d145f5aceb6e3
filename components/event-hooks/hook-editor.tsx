'use client';
import { Page } from '@/components/ui/page';
import type { HookResource } from '@/lib/api/resources';
import { HOOK_GRID } from './columns';
import { ConflictNotice } from './conflict-notice';
import type { HookActions } from './hook-actions';
import { toDraft } from './hook-draft';
import { HookForm } from './hook-form';
import { HookHeader } from './hook-header';
import { RecentDeliveries } from './recent-deliveries';
import { TestPanel } from './test-panel';
import { useHookForm } from './use-hook-form';
import { VersionsList } from './versions/versions-list';

type HookEditorProps = {
  /** As the server has it now; it may change under the form. */
  hook: HookResource;
  actions: HookActions;
};

/** The form of a stored hook, and beside it what it does: a test, its deliveries, its versions. */
export function HookEditor({ hook, actions }: HookEditorProps) {
  const { form, behind, save, saveAs, fill, rebase, follow } = useHookForm(hook, actions);
  const { isDirty } = form.formState;
  return (
    <Page>
      <HookHeader hook={hook} actions={actions} onSwitched={follow} />
      <div className={HOOK_GRID}>
        <HookForm
          form={form}
          mode="edit"
          onSubmit={save}
          notice={
            behind && isDirty ? (
              <ConflictNotice
                hook={hook}
                onLoad={() => rebase(toDraft(hook))}
                onKeep={() => rebase(form.getValues())}
              />
            ) : null
          }
        />
        <div className="space-y-3">
          <TestPanel hook={hook} dirty={isDirty} actions={actions} />
          <RecentDeliveries hookId={hook.id} />
          <VersionsList
            hook={hook}
            readDraft={() => (isDirty ? form.getValues() : null)}
            onLoad={fill}
            onRestore={saveAs}
          />
        </div>
      </div>
    </Page>
  );
}
