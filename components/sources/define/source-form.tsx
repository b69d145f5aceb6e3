'use client';
import { Plus } from 'lucide-react';
import { FormProvider, type UseFormReturn, useFieldArray } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Notice } from '@/components/ui/feedback/notice';
import { countErrors } from '@/components/ui/form/count-errors';
import { Field, FieldError } from '@/components/ui/form/field';
import { SaveBar } from '@/components/ui/form/save-bar';
import { SaveForm } from '@/components/ui/form/save-form';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { useLeaveGuard } from '@/components/ui/leaving/use-leave-guard';
import { EventSection } from './event-section';
import { SendExample } from './send-example';
import { makeEventDraft, type SourceDraft } from './source-draft';
import { defineStrings as words } from './strings';

type SourceFormProps = {
  form: UseFormReturn<SourceDraft>;
  mode: 'create' | 'edit';
  engineUrl: string;
  onSubmit: () => Promise<void>;
};

/** The form of a custom source, with an example of how its events are sent. */
export function SourceForm({ form, mode, engineUrl, onSubmit }: SourceFormProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'events' });
  const { isDirty, isSubmitting, errors } = form.formState;
  const guard = useLeaveGuard(isDirty && !isSubmitting);
  return (
    <FormProvider {...form}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,36%)]">
        <SaveForm onSubmit={form.handleSubmit(onSubmit)}>
          {errors.root?.message ? <Notice tone="bad">{errors.root.message}</Notice> : null}
          <SourceSection form={form} mode={mode} />
          {fields.map((row, index) => (
            <EventSection
              key={row.id}
              index={index}
              onRemove={fields.length > 1 ? () => remove(index) : undefined}
            />
          ))}
          <div>
            <Button
              onClick={() =>
                append(makeEventDraft(), { focusName: `events.${fields.length}.name` })
              }
            >
              <Plus aria-hidden="true" />
              {words.addEvent}
            </Button>
            <FieldError>{errors.events?.message ?? errors.events?.root?.message}</FieldError>
          </div>
          <SaveBar
            save={mode === 'create' ? words.create : words.save}
            mode={mode}
            dirty={isDirty}
            busy={isSubmitting}
            errors={countErrors(errors)}
            onDiscard={() => form.reset()}
          />
        </SaveForm>
        <SendExample control={form.control} engineUrl={engineUrl} />
      </div>
      {guard}
    </FormProvider>
  );
}

function SourceSection({ form, mode }: Pick<SourceFormProps, 'form' | 'mode'>) {
  const { errors } = form.formState;
  return (
    <Frame aria-label={words.sectionSource}>
      <FrameHeader className="px-4" title={words.sectionSource} />
      <div className="space-y-4 px-4 py-4">
        <Field
          layout="row"
          required
          label={words.name}
          help={mode === 'create' ? words.nameHelp : words.nameKept}
          error={errors.name?.message}
        >
          <Input
            mono
            className="max-w-80"
            readOnly={mode === 'edit'}
            placeholder={words.namePlaceholder}
            {...form.register('name')}
          />
        </Field>
        <Field layout="row" optional label={words.description} error={errors.description?.message}>
          <Input {...form.register('description')} />
        </Field>
      </div>
    </Frame>
  );
}
