'use client';
import { Plus, X } from 'lucide-react';
import { useController, useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Checkbox } from '@/components/ui/controls/checkbox';
import { Input } from '@/components/ui/controls/input';
import { Field, FieldError } from '@/components/ui/form/field';
import { FieldContext } from '@/components/ui/form/field-context';
import type { SourceDraft } from './source-draft';
import { defineStrings as words } from './strings';

/** The fields of an event, and which of them are unique. */
export function FieldList({ event }: { event: number }) {
  const { control, formState } = useFormContext<SourceDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: `events.${event}.fields` });
  const error = formState.errors.events?.[event]?.fields;
  const add = () => append({ name: '', unique: false });
  return (
    <Field
      group
      layout="row"
      label={words.fields}
      help={words.fieldsHelp}
      error={error?.message ?? error?.root?.message}
    >
      <div className="space-y-1.5">
        {fields.map((row, index) => (
          <FieldRow
            key={row.id}
            event={event}
            index={index}
            onEnter={add}
            onRemove={() => remove(index)}
          />
        ))}
        <Button size="sm" onClick={add}>
          <Plus aria-hidden="true" />
          {words.addField}
        </Button>
      </div>
    </Field>
  );
}

type FieldRowProps = { event: number; index: number; onEnter: () => void; onRemove: () => void };

function FieldRow({ event, index, onEnter, onRemove }: FieldRowProps) {
  const { control } = useFormContext<SourceDraft>();
  const at = `events.${event}.fields.${index}` as const;
  const { field, fieldState } = useController({ control, name: `${at}.name` });
  const unique = useController({ control, name: `${at}.unique` });
  const message = fieldState.error?.message;
  const id = `field-${event}-${index}`;
  const describedBy = message ? `${id}-error` : undefined;
  const name = field.value.trim() || String(index + 1);
  return (
    <div>
      <div className="flex items-center gap-3">
        <FieldContext value={{ id, describedBy, invalid: Boolean(message), required: false }}>
          <Input
            mono
            className="min-w-0 max-w-80 flex-1"
            aria-label={words.fieldName(index)}
            placeholder={words.fieldPlaceholder}
            {...field}
            onKeyDown={(key) => {
              // Enter adds a field instead of submitting the form.
              if (key.key !== 'Enter' || key.nativeEvent.isComposing) return;
              key.preventDefault();
              onEnter();
            }}
          />
        </FieldContext>
        <Checkbox
          label={words.unique}
          aria-label={words.uniqueOf(name)}
          checked={unique.field.value}
          onCheckedChange={(checked) => unique.field.onChange(checked === true)}
        />
        <Button variant="ghost" size="icon" aria-label={words.removeField(name)} onClick={onRemove}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <FieldError id={describedBy}>{message}</FieldError>
    </div>
  );
}
