'use client';
import { useController, useFormContext } from 'react-hook-form';
import { editorAhead } from '@/components/editor/preload-editor';
import { Segmented } from '@/components/ui/controls/segmented';
import { Field } from '@/components/ui/form/field';
import { HANDLERS } from '@/lib/handlers/handler-name';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import { formStrings } from '../strings';
import { FormSection } from './form-section';
import type { HookDraft } from './hook-draft';

const OPTIONS = HANDLERS.map((value) => ({ value, label: HANDLER_FORMS[value].label }));

/** The handler, and the fields of its config. */
export function HandlerFields() {
  const { control } = useFormContext<HookDraft>();
  const { field, fieldState } = useController({ control, name: 'handler' });
  const { Fields, help } = HANDLER_FORMS[field.value];
  return (
    <FormSection title={formStrings.sectionThen}>
      <Field
        group
        layout="row"
        label={formStrings.handler}
        help={help}
        error={fieldState.error?.message}
      >
        <div {...editorAhead}>
          <Segmented
            aria-label={formStrings.handler}
            value={field.value}
            onValueChange={field.onChange}
            options={OPTIONS}
          />
        </div>
      </Field>
      {Fields ? <Fields /> : null}
    </FormSection>
  );
}
