'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useController, useFieldArray, useFormContext } from 'react-hook-form';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/controls/button';
import { Field } from '@/components/ui/form/field';
import { settingsQuery } from '@/lib/client/settings';
import type { Scope } from '@/lib/client/to-scope';
import { type ScriptProfile, toScriptProfile } from '@/lib/handlers/code/script-profile';
import type { HookDraft } from '../../form/hook-draft';
import { useEventScope } from '../../form/use-event-scope';
import { findErrorLine } from '../find-error-line';
import { handlerStrings } from '../strings';

/** The fields of a lambda: its Lua functions, in order. */
export function LambdaFields() {
  const { control, formState } = useFormContext<HookDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'functions' });
  const { errors } = formState;
  const scope = useEventScope();
  const { data: settings } = useQuery(settingsQuery());
  const profile = settings && toScriptProfile(settings.untrusted_lua, settings.compatibility);
  return (
    <Field
      group
      layout="row"
      label={handlerStrings.functions}
      help={handlerStrings.functionsHelp}
      error={errors.functions?.message ?? errors.functions?.root?.message}
    >
      <div className="space-y-3">
        {fields.map((row, index) => (
          <LambdaFunction
            key={row.id}
            index={index}
            scope={scope}
            profile={profile ?? undefined}
            isDecisive={index === fields.length - 1}
            onRemove={fields.length > 1 ? () => remove(index) : undefined}
          />
        ))}
        <Button size="sm" onClick={() => append({ code: '' })}>
          <Plus aria-hidden="true" />
          {handlerStrings.addFunction}
        </Button>
      </div>
    </Field>
  );
}

type LambdaFunctionProps = {
  index: number;
  scope: Scope | undefined;
  profile: ScriptProfile | undefined;
  /** Only the last function's return value decides about success. */
  isDecisive: boolean;
  onRemove: (() => void) | undefined;
};

function LambdaFunction({ index, scope, profile, isDecisive, onRemove }: LambdaFunctionProps) {
  const { control } = useFormContext<HookDraft>();
  const { field, fieldState } = useController({ control, name: `functions.${index}.code` });
  const message = fieldState.error?.message;
  return (
    <Field
      label={handlerStrings.functionName(index)}
      error={message}
      aside={
        onRemove ? (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={handlerStrings.removeFunction(index)}
            onClick={onRemove}
          >
            <X aria-hidden="true" />
          </Button>
        ) : undefined
      }
    >
      <CodeEditor
        language="lua"
        name={field.name}
        scope={scope}
        profile={profile}
        isDecisive={isDecisive}
        value={field.value}
        onValueChange={field.onChange}
        onBlur={field.onBlur}
        textareaRef={field.ref}
        errorLine={findErrorLine(message)}
        minRows={8}
      />
    </Field>
  );
}
