'use client';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useCommandKeys } from '@/components/ui/keyboard/use-command-keys';
import { useLeaveGuard } from '@/components/ui/leaving/use-leave-guard';
import { formStrings } from '../strings';
import type { HookDraft } from './hook-draft';

type UnsavedChangesOptions = {
  form: UseFormReturn<HookDraft>;
  /** Whether there is anything to save. */
  canSave: boolean;
  onSubmit: () => Promise<void>;
  /** Called instead of `onSubmit` while the draft has validation errors. */
  onInvalid?: () => void;
};

/** Saves on Ctrl S from anywhere on the page, and returns the dialog that asks before leaving. */
export function useUnsavedChanges(options: UnsavedChangesOptions): ReactNode {
  const { form, canSave, onSubmit, onInvalid } = options;
  const { isDirty, isSubmitting } = form.formState;
  useCommandKeys({
    s: () => {
      if (canSave && !isSubmitting) void form.handleSubmit(onSubmit, onInvalid)();
    },
  });
  return useLeaveGuard(isDirty && !isSubmitting, formStrings.leaveDescription);
}
