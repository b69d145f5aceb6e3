'use client';
import { useController, useFormContext, useFormState } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { CopyButton } from '@/components/ui/controls/copy-button';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import type { HookDraft, SecretDraft } from '../../form/hook-draft';
import { handlerStrings } from '../strings';

const SECRET_BYTES = 32;

const makeSecret = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** The signing secret: stored and unseen, replaced, cleared, or none. */
export function SecretField() {
  const { control } = useFormContext<HookDraft>();
  const { field } = useController({ control, name: 'secret' });
  const { defaultValues, errors } = useFormState({ control, name: 'secret' });
  const stored = defaultValues?.secret?.kind === 'keep';
  const set = (kind: SecretDraft['kind'], value = '') => field.onChange({ kind, value });
  const editing = field.value.kind === 'replace';
  const keep =
    stored && field.value.kind !== 'keep' ? (
      <Button size="sm" variant="ghost" onClick={() => set('keep')}>
        {handlerStrings.secretKeep}
      </Button>
    ) : null;
  return (
    <Field
      layout="row"
      label={handlerStrings.secret}
      optional
      group={!editing}
      help={handlerStrings.secretHelp}
      error={errors.secret?.value?.message}
    >
      {editing ? (
        <div className="flex flex-wrap items-center gap-1.5">
          <Input
            mono
            className="min-w-40 flex-1"
            ref={field.ref}
            value={field.value.value}
            onChange={(event) => set('replace', event.target.value)}
            onBlur={field.onBlur}
          />
          {field.value.value === '' ? null : (
            <CopyButton text={field.value.value} label={handlerStrings.secret} />
          )}
          <Button size="sm" onClick={() => set('replace', makeSecret())}>
            {handlerStrings.secretGenerate}
          </Button>
          {keep ?? (
            <Button size="sm" variant="ghost" onClick={() => set('none')}>
              {handlerStrings.secretClear}
            </Button>
          )}
        </div>
      ) : (
        <div className="flex min-h-7.5 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-ink-2">{toSentence(field.value.kind, stored)}</span>
          <span className="flex gap-1.5">
            <Button size="sm" onClick={() => set('replace')}>
              {field.value.kind === 'keep'
                ? handlerStrings.secretReplace
                : handlerStrings.secretAdd}
            </Button>
            {field.value.kind === 'keep' ? (
              <Button size="sm" variant="ghost" onClick={() => set('none')}>
                {handlerStrings.secretClear}
              </Button>
            ) : (
              keep
            )}
          </span>
        </div>
      )}
    </Field>
  );
}

function toSentence(kind: SecretDraft['kind'], stored: boolean): string {
  if (kind === 'keep') return handlerStrings.secretStored;
  return stored ? handlerStrings.secretLeaving : handlerStrings.secretNone;
}
