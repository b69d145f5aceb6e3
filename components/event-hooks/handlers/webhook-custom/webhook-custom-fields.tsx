'use client';
import { useFormContext, useWatch } from 'react-hook-form';
import { Input } from '@/components/ui/controls/input';
import { Select } from '@/components/ui/controls/select';
import { Field, FieldError } from '@/components/ui/form/field';
import { DraftCheckbox } from '../../form/draft-checkbox';
import type { HookDraft } from '../../form/hook-draft';
import { useEventScope } from '../../form/use-event-scope';
import { HeadersEditor } from '../request/headers-editor';
import { InboxPicker } from '../request/inbox-picker';
import { SecretField } from '../request/secret-field';
import { handlerStrings } from '../strings';
import { ContentFields } from './content-fields';

const METHODS = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE', 'HEAD', 'OPTIONS'];

/** The fields of a custom webhook. */
export function WebhookCustomFields() {
  const { control, register, formState } = useFormContext<HookDraft>();
  const [method, headersFormat, jsonHelper] = useWatch({
    control,
    name: ['method', 'headersFormat', 'jsonHelper'],
  });
  const scope = useEventScope();
  // A stored hook may use any other method.
  const methods = METHODS.includes(method) || method === '' ? METHODS : [method, ...METHODS];
  const { errors } = formState;
  return (
    <>
      <Field
        layout="row"
        label={handlerStrings.url}
        help={handlerStrings.urlCustomHelp}
        error={errors.url?.message}
        required
      >
        <div className="flex gap-1.5">
          <Select
            aria-label={handlerStrings.method}
            id="method"
            aria-invalid={errors.method ? true : undefined}
            wrapperClassName="w-26 shrink-0"
            className="font-mono"
            {...register('method')}
          >
            {methods.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
          <Input
            mono
            inputMode="url"
            placeholder={handlerStrings.urlPlaceholder}
            {...register('url')}
          />
        </div>
        <FieldError>{errors.method?.message}</FieldError>
        <InboxPicker />
      </Field>
      <HeadersEditor
        help={handlerStrings.headersCustomHelp}
        template={headersFormat ? { scope, jsonHelper } : null}
      />
      <DraftCheckbox
        className="sm:pl-38"
        name="headersFormat"
        label={handlerStrings.headersFormat}
      />
      <ContentFields />
      <DraftCheckbox
        className="sm:pl-38"
        name="jsonHelper"
        label={handlerStrings.jsonHelper}
        help={handlerStrings.jsonHelperHelp}
      />
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
