'use client';
import { useFormContext } from 'react-hook-form';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import { DraftCheckbox } from '../../form/draft-checkbox';
import type { HookDraft } from '../../form/hook-draft';
import { HeadersEditor } from '../request/headers-editor';
import { InboxPicker } from '../request/inbox-picker';
import { SecretField } from '../request/secret-field';
import { handlerStrings } from '../strings';

/** The fields of a webhook. */
export function WebhookFields() {
  const { register, formState } = useFormContext<HookDraft>();
  return (
    <>
      <Field
        layout="row"
        label={handlerStrings.url}
        help={handlerStrings.urlHelp}
        error={formState.errors.url?.message}
        required
      >
        <Input
          mono
          inputMode="url"
          placeholder={handlerStrings.urlPlaceholder}
          {...register('url')}
        />
        <InboxPicker />
      </Field>
      <HeadersEditor help={handlerStrings.headersHelp} />
      <SecretField />
      <DraftCheckbox
        className="sm:pl-38"
        name="sslVerify"
        label={handlerStrings.sslVerify}
        help={handlerStrings.sslVerifyHelp}
      />
    </>
  );
}
