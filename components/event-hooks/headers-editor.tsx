'use client';
import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Field, FieldError } from '@/components/ui/field';
import { FieldContext } from '@/components/ui/field-context';
import { Input } from '@/components/ui/input';
import type { HookDraft } from './hook-draft';
import { formStrings } from './strings';

/** Header names and values, a row each; empty rows are left out when saving. */
export function HeadersEditor({ help }: { help: string }) {
  const { control, formState } = useFormContext<HookDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'headers' });
  const { errors } = formState;
  return (
    <Field
      layout="row"
      group
      optional
      label={formStrings.headers}
      help={help}
      error={errors.headers?.message ?? errors.headers?.root?.message}
    >
      <div className="space-y-1.5">
        {fields.map((row, index) => (
          <HeaderRow key={row.id} index={index} onRemove={() => remove(index)} />
        ))}
        <Button size="sm" onClick={() => append({ name: '', value: '' })}>
          <Plus aria-hidden="true" />
          {formStrings.addHeader}
        </Button>
      </div>
    </Field>
  );
}

function HeaderRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { register, formState, getValues } = useFormContext<HookDraft>();
  const errors = formState.errors.headers?.[index];
  const parts = [
    { key: 'name', label: formStrings.headerName },
    { key: 'value', label: formStrings.headerValue },
  ] as const;
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] gap-1.5">
      {parts.map(({ key, label }) => {
        const message = errors?.[key]?.message;
        const id = `header-${index}-${key}`;
        const describedBy = message ? `${id}-error` : undefined;
        return (
          <div key={key}>
            <FieldContext value={{ id, describedBy, invalid: Boolean(message), required: false }}>
              <Input
                mono
                aria-label={`${label} ${index + 1}`}
                placeholder={label}
                {...register(`headers.${index}.${key}`)}
              />
            </FieldContext>
            <FieldError id={describedBy}>{message}</FieldError>
          </div>
        );
      })}
      <Button
        variant="ghost"
        size="icon"
        aria-label={formStrings.removeHeader(
          getValues(`headers.${index}.name`) || String(index + 1),
        )}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
