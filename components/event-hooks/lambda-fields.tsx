'use client';
import { Plus, X } from 'lucide-react';
import { useController, useFieldArray, useFormContext } from 'react-hook-form';
import { CodeField } from '@/components/editor/code-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { HookDraft } from './hook-draft';
import { formStrings } from './strings';

/** `lambda`: Lua functions in their order. */
export function LambdaFields() {
  const { control, formState } = useFormContext<HookDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'functions' });
  const { errors } = formState;
  return (
    <Field
      group
      layout="row"
      label={formStrings.functions}
      help={formStrings.functionsHelp}
      error={errors.functions?.message ?? errors.functions?.root?.message}
    >
      <div className="space-y-3">
        {fields.map((row, index) => (
          <LambdaFunction
            key={row.id}
            index={index}
            onRemove={fields.length > 1 ? () => remove(index) : undefined}
          />
        ))}
        <Button size="sm" onClick={() => append({ code: '' })}>
          <Plus aria-hidden="true" />
          {formStrings.addFunction}
        </Button>
      </div>
    </Field>
  );
}

const LINE = /^[^:]*:(\d+):/;

type LambdaFunctionProps = { index: number; onRemove: (() => void) | undefined };

function LambdaFunction({ index, onRemove }: LambdaFunctionProps) {
  const { control } = useFormContext<HookDraft>();
  const { field, fieldState } = useController({ control, name: `functions.${index}.code` });
  const message = fieldState.error?.message;
  const [, line] = LINE.exec(message ?? '') ?? [];
  return (
    <Field
      label={formStrings.functionName(index)}
      error={message}
      aside={
        onRemove ? (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={formStrings.removeFunction(index)}
            onClick={onRemove}
          >
            <X aria-hidden="true" />
          </Button>
        ) : undefined
      }
    >
      <CodeField
        value={field.value}
        onValueChange={field.onChange}
        onBlur={field.onBlur}
        textareaRef={field.ref}
        errorLine={line === undefined ? undefined : Number(line)}
        minRows={8}
      />
    </Field>
  );
}
