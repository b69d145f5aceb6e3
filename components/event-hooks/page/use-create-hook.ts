'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { UseFormReturn } from 'react-hook-form';
import { toast } from '@/components/ui/overlay/toast';
import { hookKeys } from '@/lib/client/hooks';
import type { HookDraft } from '../form/hook-draft';
import { saveDraft } from '../form/save-draft';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import type { HookActions } from '../hook-actions';
import { formStrings } from '../strings';
import type { CreationChoice } from './use-creation-guard';

/** Returns the function that creates the hook in the form and opens its page. */
export function useCreateHook(
  form: UseFormReturn<HookDraft>,
  actions: Pick<HookActions, 'create'>,
  guard: { confirm: () => Promise<CreationChoice> },
): () => Promise<void> {
  const router = useRouter();
  const queryClient = useQueryClient();
  return async () => {
    // A disabled hook delivers nothing, so nothing can fail.
    const choice = form.getValues('enabled') ? await guard.confirm() : 'create';
    if (choice === 'keep editing') return;
    if (choice === 'create disabled') form.setValue('enabled', false);
    const saved = await saveDraft(form, actions.create);
    if (saved === null || saved === 'conflict') return;
    const { handler, enabled } = form.getValues();
    const pinged = HANDLER_FORMS[handler].canPing && enabled;
    toast.done(
      enabled ? formStrings.created : formStrings.createdDisabled,
      pinged ? formStrings.createdWithPing : undefined,
    );
    await queryClient.invalidateQueries({ queryKey: hookKeys.all });
    // The draft is a hook now. Back must not lead to the form that created it.
    form.reset(form.getValues());
    router.replace(`/hooks/${saved.id}`);
  };
}
