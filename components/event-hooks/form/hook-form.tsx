'use client';
import type { ReactNode } from 'react';
import { FormProvider, type UseFormReturn, useWatch } from 'react-hook-form';
import { cn } from '@/components/ui/cn';
import { Notice } from '@/components/ui/feedback/notice';
import { countErrors } from '@/components/ui/form/count-errors';
import { SaveBar } from '@/components/ui/form/save-bar';
import { formStrings } from '../strings';
import { DeliveryFields } from './delivery-fields';
import { HandlerFields } from './handler-fields';
import type { HookDraft } from './hook-draft';
import { toHookSentence } from './hook-sentence';
import { IdentityFields } from './identity-fields';
import { TriggerFields } from './trigger-fields';

type HookFormProps = {
  form: UseFormReturn<HookDraft>;
  mode: 'create' | 'edit';
  /** Notices above the form. */
  notice?: ReactNode;
  onSubmit: () => Promise<void>;
};

/** The form of a hook: trigger, handler, delivery and name. */
export function HookForm({ form, mode, notice, onSubmit }: HookFormProps) {
  const { isDirty, isSubmitting, isSubmitSuccessful, errors } = form.formState;
  const root = errors.root?.message;
  const sentence = toHookSentence(useWatch({ control: form.control }));
  return (
    <FormProvider {...form}>
      <form noValidate className="space-y-3" onSubmit={form.handleSubmit(onSubmit)}>
        {notice}
        {root ? <Notice tone="bad">{root}</Notice> : null}
        <p
          className={cn(
            'text-lead text-pretty [overflow-wrap:anywhere]',
            !sentence && 'text-ink-3',
          )}
        >
          {sentence ?? formStrings.sentenceMissing}
        </p>
        <TriggerFields />
        <HandlerFields />
        <DeliveryFields />
        <IdentityFields withEnabled={mode === 'create'} />
        <SaveBar
          save={mode === 'create' ? formStrings.create : formStrings.save}
          mode={mode}
          dirty={isDirty}
          busy={isSubmitting}
          errors={isSubmitSuccessful ? 0 : countErrors(errors)}
          onDiscard={() => form.reset()}
        />
      </form>
    </FormProvider>
  );
}
