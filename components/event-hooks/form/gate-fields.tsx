'use client';
import { useController, useFormContext } from 'react-hook-form';
import { Checkbox } from '@/components/ui/controls/checkbox';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import { formStrings } from '../strings';
import type { HookDraft } from './hook-draft';

type GateFieldsProps = {
  /** The unique fields of the event, separated by commas; null when it has none. */
  unique: string | null;
};

/** The gates that suppress events: only on change, and snooze. */
export function GateFields({ unique }: GateFieldsProps) {
  const { control, register, formState } = useFormContext<HookDraft>();
  const { field } = useController({ control, name: 'onChange' });
  return (
    <>
      <div className="sm:pl-38">
        <Checkbox
          label={formStrings.onChange}
          help={formStrings.onChangeHelp(unique)}
          checked={field.value === true}
          onCheckedChange={(checked) => field.onChange(checked === true)}
        />
      </div>
      <Field
        layout="row"
        label={formStrings.snooze}
        optional
        help={formStrings.snoozeHelp(unique)}
        error={formState.errors.snooze?.message}
      >
        <Input
          className="max-w-40"
          placeholder={formStrings.snoozePlaceholder}
          {...register('snooze')}
        />
      </Field>
    </>
  );
}
