'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Page } from '@/components/ui/page';
import { toast } from '@/components/ui/toast';
import type { HookResource } from '@/lib/api/resources';
import { hookKeys } from '@/lib/client/hooks';
import { HOOK_GRID } from './columns';
import { ConflictNotice } from './conflict-notice';
import type { HookActions, SavedHook } from './hook-actions';
import { type HookDraft, toDraft } from './hook-draft';
import { HookForm } from './hook-form';
import { HookHeader } from './hook-header';
import { hookResolver } from './hook-resolver';
import { RecentDeliveries } from './recent-deliveries';
import { saveDraft } from './save-draft';
import { formStrings } from './strings';
import { TestPanel } from './test-panel';
import { VersionsList } from './versions-list';

type HookEditorProps = {
  /** As the server has it now; it may change under the form. */
  hook: HookResource;
  actions: HookActions;
};

/** The form of a stored hook, and beside it what it does: a test, its deliveries, its versions. */
export function HookEditor({ hook, actions }: HookEditorProps) {
  const queryClient = useQueryClient();
  const form = useForm<HookDraft>({
    defaultValues: toDraft(hook),
    resolver: hookResolver,
    mode: 'onTouched',
  });
  // The version the draft stands on. A newer one is taken over silently only while nothing is edited.
  const [baseVersion, setBaseVersion] = useState(hook.version);
  const { isDirty } = form.formState;
  const behind = hook.version > baseVersion;

  const load = () => {
    form.reset(toDraft(hook));
    setBaseVersion(hook.version);
  };
  const keep = () => {
    form.reset(toDraft(hook), { keepValues: true });
    setBaseVersion(hook.version);
  };
  useEffect(() => {
    if (!behind || isDirty) return;
    form.reset(toDraft(hook));
    setBaseVersion(hook.version);
  }, [behind, isDirty, hook, form]);

  // Switching the hook on or off is no reason to call the draft outdated.
  const follow = (saved: SavedHook) =>
    setBaseVersion((base) => (saved.version === base + 1 ? saved.version : base));

  const save = async () => {
    const saved = await saveDraft(form, ({ kong, hookline: { enabled: _, ...hookline } }) =>
      actions.update(hook.id, { kong, hookline }, baseVersion),
    );
    if (saved !== null && saved !== 'conflict') {
      form.reset(toSavedDraft(form.getValues()));
      setBaseVersion(saved.version);
      toast.done(formStrings.saved(saved.version));
    }
    // After a conflict this brings the other version, and with it the notice.
    if (saved !== null) await queryClient.invalidateQueries({ queryKey: hookKeys.all });
  };

  return (
    <Page>
      <HookHeader hook={hook} actions={actions} onSwitched={follow} />
      <div className={HOOK_GRID}>
        <HookForm
          form={form}
          mode="edit"
          onSubmit={save}
          notice={
            behind && isDirty ? <ConflictNotice hook={hook} onLoad={load} onKeep={keep} /> : null
          }
        />
        <div className="space-y-3">
          <TestPanel hook={hook} dirty={isDirty} actions={actions} />
          <RecentDeliveries hookId={hook.id} />
          <VersionsList hookId={hook.id} />
        </div>
      </div>
    </Page>
  );
}

// What was typed as a secret is stored now, and from here on it is one that stays.
function toSavedDraft(draft: HookDraft): HookDraft {
  const { kind } = draft.secret;
  return { ...draft, secret: { kind: kind === 'none' ? 'none' : 'keep', value: '' } };
}
