'use client';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Field, FieldError } from '@/components/ui/form/field';
import { FieldContext } from '@/components/ui/form/field-context';
import type { HookDraft } from '../../form/hook-draft';
import { handlerStrings } from '../strings';
import { HeaderValue, type Template } from './header-value';

type HeadersEditorProps = {
  help: string;
  /** The editor options of values that are templates; null when the values are plain strings. */
  template?: Template | null;
};

/** A row for each header; empty rows are not saved. */
export function HeadersEditor({ help, template = null }: HeadersEditorProps) {
  const { control, formState } = useFormContext<HookDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'headers' });
  const { errors } = formState;
  return (
    <Field
      layout="row"
      group
      optional
      label={handlerStrings.headers}
      help={help}
      error={errors.headers?.message ?? errors.headers?.root?.message}
    >
      <div className="space-y-1.5">
        {fields.map((row, index) => (
          <HeaderRow
            key={row.id}
            index={index}
            template={template}
            onRemove={() => remove(index)}
          />
        ))}
        <Button size="sm" onClick={() => append({ name: '', value: '' })}>
          <Plus aria-hidden="true" />
          {handlerStrings.addHeader}
        </Button>
      </div>
    </Field>
  );
}

type HeaderRowProps = { index: number; template: Template | null; onRemove: () => void };

function HeaderRow({ index, template, onRemove }: HeaderRowProps) {
  const { register, formState, getValues } = useFormContext<HookDraft>();
  const errors = formState.errors.headers?.[index];
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] gap-1.5">
      <HeaderPart id={`header-${index}-name`} error={errors?.name?.message}>
        <Input
          mono
          aria-label={`${handlerStrings.headerName} ${index + 1}`}
          placeholder={handlerStrings.headerName}
          {...register(`headers.${index}.name`)}
        />
      </HeaderPart>
      <HeaderPart id={`header-${index}-value`} error={errors?.value?.message}>
        <HeaderValue index={index} template={template} />
      </HeaderPart>
      <Button
        variant="ghost"
        size="icon"
        aria-label={handlerStrings.removeHeader(
          getValues(`headers.${index}.name`) || String(index + 1),
        )}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}

type HeaderPartProps = { id: string; error: string | undefined; children: ReactNode };

function HeaderPart({ id, error, children }: HeaderPartProps) {
  const describedBy = error ? `${id}-error` : undefined;
  return (
    <div className="min-w-0">
      <FieldContext value={{ id, describedBy, invalid: Boolean(error), required: false }}>
        {children}
      </FieldContext>
      <FieldError id={describedBy}>{error}</FieldError>
    </div>
  );
}
