'use client';
import { useController, useFormContext } from 'react-hook-form';
import { editorAhead } from '@/components/editor/preload-editor';
import { Segmented } from '@/components/ui/controls/segmented';
import { Field } from '@/components/ui/form/field';
import { HANDLERS, type Handler } from '@/lib/handlers/handler-name';
import { LambdaFields } from '../handlers/lambda-fields';
import { WebhookCustomFields } from '../handlers/webhook-custom-fields';
import { WebhookFields } from '../handlers/webhook-fields';
import { formStrings } from '../strings';
import { FormSection } from './form-section';
import type { HookDraft } from './hook-draft';

const FIELDS: Record<Handler, (() => React.ReactNode) | null> = {
  webhook: WebhookFields,
  'webhook-custom': WebhookCustomFields,
  log: null,
  lambda: LambdaFields,
};

const OPTIONS = HANDLERS.map((value) => ({ value, label: formStrings.handlers[value] }));

/** What is done with the event: the handler, and the fields that are its own. */
export function HandlerFields() {
  const { control } = useFormContext<HookDraft>();
  const { field, fieldState } = useController({ control, name: 'handler' });
  const Fields = FIELDS[field.value];
  return (
    <FormSection title={formStrings.sectionThen}>
      <Field
        group
        layout="row"
        label={formStrings.handler}
        help={formStrings.handlerHelp[field.value]}
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
