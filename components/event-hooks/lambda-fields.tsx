'use client';
import { Plus, X } from 'lucide-react';
import { useController, useFieldArray, useFormContext } from 'react-hook-form';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { Scope } from '@/lib/client/to-scope';
import type { HookDraft } from './hook-draft';
import { formStrings } from './strings';
import { useEventScope } from './use-event-scope';

/** `lambda`: Lua functions in their order. */
export function LambdaFields() {
  const { control, formState } = useFormContext<HookDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'functions' });
  const { errors } = formState;
  const scope = useEventScope();
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
            scope={scope}
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

type LambdaFunctionProps = {
  index: number;
  scope: Scope | undefined;
  onRemove: (() => void) | undefined;
};

function LambdaFunction({ index, scope, onRemove }: LambdaFunctionProps) {
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
      <CodeEditor
        language="lua"
        scope={scope}
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
