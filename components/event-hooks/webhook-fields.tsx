'use client';
import { useFormContext } from 'react-hook-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { DraftCheckbox } from './draft-checkbox';
import { HeadersEditor } from './headers-editor';
import type { HookDraft } from './hook-draft';
import { InboxPicker } from './inbox-picker';
import { SecretField } from './secret-field';
import { formStrings } from './strings';

/** `webhook`: where the event is posted to. */
export function WebhookFields() {
  const { register, formState } = useFormContext<HookDraft>();
  return (
    <>
      <Field
        layout="row"
        label={formStrings.url}
        help={formStrings.urlHelp}
        error={formState.errors.url?.message}
        required
      >
        <Input mono inputMode="url" placeholder={formStrings.urlPlaceholder} {...register('url')} />
        <InboxPicker />
      </Field>
      <HeadersEditor help={formStrings.headersHelp} />
      <SecretField />
      <DraftCheckbox
        className="sm:pl-38"
        name="sslVerify"
        label={formStrings.sslVerify}
        help={formStrings.sslVerifyHelp}
      />
    </>
  );
}
