'use client';
import { X } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { FieldList } from './field-list';
import { SampleField } from './sample-field';
import type { SourceDraft } from './source-draft';
import { defineStrings as words } from './strings';

type EventSectionProps = { index: number; onRemove: (() => void) | undefined };

/** The form of one event: its name, the fields of its data, and a sample. */
export function EventSection({ index, onRemove }: EventSectionProps) {
  const { control, register, formState } = useFormContext<SourceDraft>();
  const name = useWatch({ control, name: `events.${index}.name` }).trim();
  const errors = formState.errors.events?.[index];
  const title = name || words.eventTitle(index);
  return (
    <Frame aria-label={title}>
      <FrameHeader
        className="px-4"
        title={title}
        aside={
          onRemove ? (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={words.removeEvent(title)}
              onClick={onRemove}
            >
              <X aria-hidden="true" />
            </Button>
          ) : null
        }
      />
      <div className="space-y-4 px-4 py-4">
        <Field layout="row" required label={words.eventName} error={errors?.name?.message}>
          <Input
            mono
            className="max-w-80"
            placeholder={words.eventNamePlaceholder}
            {...register(`events.${index}.name`)}
          />
        </Field>
        <Field layout="row" optional label={words.description} error={errors?.description?.message}>
          <Input {...register(`events.${index}.description`)} />
        </Field>
        <SampleField event={index} />
        <FieldList event={index} />
      </div>
    </Frame>
  );
}
