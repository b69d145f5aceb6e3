'use client';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Segmented } from '@/components/ui/controls/segmented';
import { Field } from '@/components/ui/form/field';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import { formStrings } from '../strings';
import { FormSection } from './form-section';
import type { HookDraft } from './hook-draft';
import { toRetrySummary } from './retry-summary';

const RULES = [
  { value: '2xx', label: formStrings.successRules['2xx'] },
  { value: 'any', label: formStrings.successRules.any },
] as const;

/** How Hookline delivers: success condition, retries, timeout and concurrency. */
export function DeliveryFields() {
  const { control, register, formState } = useFormContext<HookDraft>();
  const rule = useController({ control, name: 'successRule' });
  const handler = useWatch({ control, name: 'handler' });
  const { errors } = formState;
  const sends = HANDLER_FORMS[handler].sendsRequest;
  return (
    <FormSection title={formStrings.sectionHow}>
      {sends ? (
        <Field
          group
          layout="row"
          label={formStrings.successRule}
          help={formStrings.successHelp[rule.field.value]}
          error={rule.fieldState.error?.message}
        >
          <Segmented
            aria-label={formStrings.successRule}
            value={rule.field.value}
            onValueChange={rule.field.onChange}
            options={RULES}
          />
        </Field>
      ) : null}
      <RetrySchedule sends={sends} />
      {sends ? (
        <Field
          layout="row"
          label={formStrings.timeout}
          help={formStrings.timeoutHelp}
          error={errors.timeout?.message}
        >
          <Input className="max-w-40" {...register('timeout')} />
        </Field>
      ) : null}
      <Field
        layout="row"
        label={formStrings.concurrency}
        help={formStrings.concurrencyHelp}
        error={errors.concurrency?.message}
      >
        <Input className="max-w-40" inputMode="numeric" {...register('concurrency')} />
      </Field>
    </FormSection>
  );
}

function RetrySchedule({ sends }: { sends: boolean }) {
  const { control } = useFormContext<HookDraft>();
  const { field, fieldState } = useController({ control, name: 'retrySchedule' });
  return (
    <Field
      layout="row"
      label={formStrings.retrySchedule}
      help={toHelp(field.value, sends)}
      error={fieldState.error?.message}
    >
      <Input {...field} placeholder="" />
      <ul className="mt-1.5 flex flex-wrap gap-1.5" aria-label={formStrings.retryPresets}>
        {Object.values(formStrings.retryPreset).map(({ label, value }) => (
          <li key={label}>
            <Button
              size="sm"
              variant="ghost"
              aria-pressed={field.value === value}
              className="aria-pressed:bg-selected aria-pressed:text-ink"
              onClick={() => field.onChange(value)}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </Field>
  );
}

function toHelp(written: string, sends: boolean): string | undefined {
  const summary = toRetrySummary(written);
  if (summary === null || !sends || written.trim() === '') return summary ?? undefined;
  return `${summary} ${formStrings.retryResponses}`;
}
