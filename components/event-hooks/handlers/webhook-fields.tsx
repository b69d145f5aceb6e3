'use client';
import { useFormContext } from 'react-hook-form';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import { DraftCheckbox } from '../form/draft-checkbox';
import type { HookDraft } from '../form/hook-draft';
import { formStrings } from '../strings';
import { HeadersEditor } from './headers-editor';
import { InboxPicker } from './inbox-picker';
import { SecretField } from './secret-field';

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
