'use client';
import { useFormContext } from 'react-hook-form';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import { formStrings } from '../strings';
import { DraftCheckbox } from './draft-checkbox';
import { FormSection } from './form-section';
import type { HookDraft } from './hook-draft';

/** What people call it; of a hook that is stored, the switch in its header says whether it is on. */
export function IdentityFields({ withEnabled }: { withEnabled: boolean }) {
  const { register, formState } = useFormContext<HookDraft>();
  return (
    <FormSection title={formStrings.sectionName}>
      <Field
        layout="row"
        label={formStrings.label}
        optional
        help={formStrings.labelHelp}
        error={formState.errors.label?.message}
      >
        <Input placeholder={formStrings.labelPlaceholder} {...register('label')} />
      </Field>
      {withEnabled ? (
        <DraftCheckbox
          className="sm:pl-38"
          name="enabled"
          label={formStrings.enabled}
          help={formStrings.enabledHelp}
        />
      ) : null}
    </FormSection>
  );
}
