'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { toast } from '@/components/ui/overlay/toast';
import type { HookResource } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import { hookKeys, hookVersionsQuery } from '@/lib/client/hooks';
import type { KeptDraft } from '../drafts/kept-drafts';
import type { HookActions, SavedHook } from '../hook-actions';
import { formStrings } from '../strings';
import { checkDraft } from './check-draft';
import type { HookDraft } from './hook-draft';
import { hookResolver } from './hook-resolver';
import { toDraft } from './make-draft';
import { saveDraft } from './save-draft';
import { useDraftBase } from './use-draft-base';

export type HookFormState = ReturnType<typeof useHookForm>;

/** The form of a stored hook, and the ways to save, rename and restore it. */
export function useHookForm(hook: HookResource, actions: Pick<HookActions, 'update'>) {
  const queryClient = useQueryClient();
  const form = useForm<HookDraft>({
    defaultValues: toDraft(hook),
    resolver: hookResolver,
    mode: 'onTouched',
  });
  const { base, behind, setBase, settle, follow, rebase } = useDraftBase(form, hook);
  const refresh = () => queryClient.invalidateQueries({ queryKey: hookKeys.all });

  /** Saves the form; `summary` describes the changes. */
  const save = async (summary?: string) => {
    const saved = await saveDraft(form, ({ kong, hookline: { enabled: _, ...hookline } }) =>
      actions.update(hook.id, { kong, hookline }, base.version),
    );
    if (saved !== null && saved !== 'conflict') {
      settle(saved, form.getValues());
      toast.done(formStrings.saved(saved.version), summary);
    }
    // After a conflict this loads the other version, which shows the notice.
    if (saved !== null) await refresh();
  };

  /** Saves a draft that is not in the form. Returns its version, or an error message. */
  const saveAs = async (draft: HookDraft): Promise<number | string> => {
    const checked = checkDraft(draft);
    if (!checked.ok) return [...checked.errors.values()][0] ?? '';
    const { kong } = checked;
    const { enabled: _, ...hookline } = checked.hookline;
    const result = await callAction(() =>
      actions.update(hook.id, { kong, hookline }, hook.version),
    );
    if (result.ok) settle(result.value, draft);
    await refresh();
    return result.ok ? result.value.version : result.message;
  };

  /** Saves only the label; edits in the form stay unsaved. */
  const rename = async (label: string): Promise<ActionResult<SavedHook>> => {
    const result = await callAction(() =>
      actions.update(hook.id, { kong: {}, hookline: { label: label || null } }, hook.version),
    );
    if (result.ok) {
      const written = form.getValues('label');
      const isEdited = written !== base.draft.label;
      form.resetField('label', { defaultValue: label });
      if (isEdited) form.setValue('label', written, { shouldDirty: true });
      follow(result.value, { label });
    }
    await refresh();
    return result;
  };

  /** Loads an earlier unsaved draft into the form, based on the version it was made from. */
  const restore = async ({ draft, baseVersion }: KeptDraft) => {
    if (baseVersion !== null && baseVersion < hook.version) {
      const versions = await queryClient
        .ensureQueryData(hookVersionsQuery(hook.id))
        .catch(() => []);
      const began = versions.find(({ version }) => version === baseVersion);
      setBase({ version: baseVersion, draft: began ? toDraft(began.hook) : toDraft(hook) });
    }
    form.reset(draft, { keepDefaultValues: true });
  };

  return {
    form,
    base,
    restore,
    behind,
    save,
    saveAs,
    /** Loads a draft into the form without saving it. */
    fill: (draft: HookDraft) => form.reset(draft, { keepDefaultValues: true }),
    rebase,
    follow,
    rename,
  };
}
