'use client';
import type { HookResource } from '@/lib/api/resources';
import { HookForm } from '../form/hook-form';
import type { HookFormState } from '../form/use-hook-form';
import { HOOK_ASIDE, HOOK_GRID } from '../list/columns';
import { PreviewPane } from '../preview/preview-pane';
import type { Compared } from '../preview/use-preview';
import { PasteButton } from '../show-as/paste-dialog';
import { ShowAsPanel } from '../show-as/show-as-panel';
import { ConflictNotice } from './conflict-notice';

type ConfigurationTabProps = {
  hook: HookResource;
  editing: HookFormState;
  engineUrl: string;
  onSubmit: () => Promise<void>;
  onDifference: (compared: Compared | null) => void;
};

/** The form of a stored hook, with its preview and its Admin API call beside it. */
export function ConfigurationTab(props: ConfigurationTabProps) {
  const { hook, editing, engineUrl, onSubmit, onDifference } = props;
  const { form, base, behind, rebase } = editing;
  return (
    <div className={HOOK_GRID}>
      <HookForm
        form={form}
        mode="edit"
        onSubmit={onSubmit}
        notice={
          behind && form.formState.isDirty ? (
            <ConflictNotice hook={hook} base={base.draft} form={form} onResolve={rebase} />
          ) : null
        }
      />
      <div className={HOOK_ASIDE}>
        <PreviewPane form={form} base={base.draft} onDifference={onDifference} />
        <ShowAsPanel
          form={form}
          engineUrl={engineUrl}
          hookId={hook.id}
          action={<PasteButton form={form} />}
        />
      </div>
    </div>
  );
}
