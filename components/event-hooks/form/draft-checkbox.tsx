'use client';
import { useController, useFormContext } from 'react-hook-form';
import { Checkbox } from '@/components/ui/controls/checkbox';
import type { HookDraft } from './hook-draft';

type DraftCheckboxProps = {
  name: 'sslVerify' | 'headersFormat' | 'payloadFormat' | 'bodyFormat' | 'jsonHelper' | 'enabled';
  label: string;
  help?: string;
  className?: string;
};

/** A yes or no of the draft. */
export function DraftCheckbox({ name, ...props }: DraftCheckboxProps) {
  const { control } = useFormContext<HookDraft>();
  const { field } = useController({ control, name });
  return (
    <Checkbox
      {...props}
      ref={field.ref}
      checked={field.value}
      onCheckedChange={(checked) => field.onChange(checked === true)}
      onBlur={field.onBlur}
    />
  );
}
