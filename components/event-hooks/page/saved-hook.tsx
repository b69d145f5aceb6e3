'use client';
import { useQueryState } from 'nuqs';
import { Notice } from '@/components/ui/feedback/notice';
import { Page } from '@/components/ui/layout/page';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/layout/tabs';
import type { HookResource } from '@/lib/api/resources';
import { DraftNotice } from '../drafts/draft-notice';
import { useKeptDraft } from '../drafts/use-kept-draft';
import type { HookDraft } from '../form/hook-draft';
import { useHookForm } from '../form/use-hook-form';
import { useUnsavedChanges } from '../form/use-unsaved-changes';
import type { HookActions } from '../hook-actions';
import { useSaveGuard } from '../preview/use-save-guard';
import { hookStrings as words } from '../screen-strings';
import { formStrings } from '../strings';
import { TestDock } from '../test-run/test-dock';
import { useTestDock } from '../test-run/use-test-dock';
import { VersionsList } from '../versions/versions-list';
import { ConfigurationTab } from './configuration-tab';
import { HookDeliveries } from './hook-deliveries';
import { HookHeader } from './hook-header';
import { HOOK_TABS, hookTabParser, isHookTab } from './hook-tabs';
import { OverviewTab } from './overview-tab';

export type SavedHookProps = {
  /** As stored; it may change while the form is edited. */
  hook: HookResource;
  actions: HookActions;
  /** The account: drafts are kept per account. */
  user: string;
  /** The base URL of the Admin API. */
  engineUrl: string;
};

/** The page of a stored hook: four tabs over one form, and the dock that runs the hook. */
export function SavedHook({ hook, actions, user, engineUrl }: SavedHookProps) {
  const [tab, setTab] = useQueryState('tab', hookTabParser);
  const editing = useHookForm(hook, actions);
  const { form, base } = editing;
  const { isDirty } = form.formState;
  const guard = useSaveGuard(editing.save);
  const dock = useTestDock();
  const kept = useKeptDraft({ form, user, hookId: hook.id, base });
  const configure = () => void setTab('configuration');
  const leaveGuard = useUnsavedChanges({
    form,
    canSave: isDirty,
    onSubmit: guard.save,
    onInvalid: configure,
  });
  const load = (draft: HookDraft) => {
    editing.fill(draft);
    configure();
  };
  return (
    <Page className="min-h-[calc(100dvh-3rem)] pb-0 md:min-h-dvh">
      <HookHeader
        hook={hook}
        actions={actions}
        onSwitched={editing.follow}
        onRename={editing.rename}
        onTest={dock.open}
      />
      <div className="mb-3 space-y-3 empty:hidden">
        {hook.unreadable.length > 0 ? (
          <Notice tone="bad">{formStrings.unreadable(hook.unreadable)}</Notice>
        ) : null}
        {kept.offer ? (
          <DraftNotice
            draft={kept.offer}
            version={hook.version}
            onRestore={() => void kept.take(editing.restore).then(configure)}
            onDrop={kept.refuse}
          />
        ) : null}
      </div>
      <Tabs value={tab} onValueChange={(value) => isHookTab(value) && void setTab(value)}>
        <TabList className="mb-3 px-0" aria-label={words.tabs.title}>
          {HOOK_TABS.map((name) => (
            <Tab key={name} value={name}>
              {words.tabs[name]}
              {name === 'configuration' && isDirty ? <UnsavedMark /> : null}
            </Tab>
          ))}
        </TabList>
        <TabPanel value="overview">
          <OverviewTab hook={hook} onConfigure={configure} />
        </TabPanel>
        <TabPanel value="configuration">
          <ConfigurationTab
            hook={hook}
            editing={editing}
            engineUrl={engineUrl}
            onSubmit={guard.save}
            onDifference={guard.report}
          />
        </TabPanel>
        <TabPanel value="deliveries">
          <HookDeliveries hookId={hook.id} title={words.tabs.deliveries} limit={50} />
        </TabPanel>
        <TabPanel value="versions">
          <VersionsList
            hook={hook}
            readDraft={() => (isDirty ? form.getValues() : null)}
            onLoad={load}
            onRestore={editing.saveAs}
          />
        </TabPanel>
      </Tabs>
      {guard.dialog}
      {leaveGuard}
      <TestDock hook={hook} dirty={isDirty} actions={actions} dock={dock} />
    </Page>
  );
}

function UnsavedMark() {
  return (
    <>
      <span aria-hidden="true"> •</span>
      <span className="sr-only"> ({words.tabs.unsaved})</span>
    </>
  );
}
