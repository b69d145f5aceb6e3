'use client';
import { useRef } from 'react';
import { useController, useFormContext, useFormState } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { CopyButton } from '@/components/ui/controls/copy-button';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import type { HookDraft, SecretDraft } from '../../form/hook-draft';
import { handlerStrings as words } from '../strings';

const SECRET_BYTES = 32;

const generateSecret = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** The signing secret: stored, replaced, cleared or not set. A stored one is never shown. */
export function SecretField() {
  const { control } = useFormContext<HookDraft>();
  const { field } = useController({ control, name: 'secret' });
  const { defaultValues, errors } = useFormState({ control, name: 'secret' });
  const movesFocus = useRef(false);
  const stored = defaultValues?.secret?.kind === 'keep';
  const { kind, value } = field.value;
  const set = (next: SecretDraft['kind'], text = '') => {
    // The button that was pressed disappears, so the focus moves to what replaces it.
    movesFocus.current = next !== kind;
    field.onChange({ kind: next, value: text });
  };
  const takeFocus = (element: HTMLElement | null) => {
    if (element === null || !movesFocus.current) return;
    movesFocus.current = false;
    element.focus();
  };
  const keep =
    stored && kind !== 'keep' ? (
      <Button size="sm" variant="ghost" onClick={() => set('keep')}>
        {words.secretKeep}
      </Button>
    ) : null;
  const clear = (
    <Button size="sm" variant="ghost" onClick={() => set('none')}>
      {words.secretClear}
    </Button>
  );
  return (
    <Field
      layout="row"
      label={words.secret}
      optional
      group={kind !== 'replace'}
      help={words.secretHelp}
      error={errors.secret?.value?.message}
    >
      {kind === 'replace' ? (
        <div className="flex flex-wrap items-center gap-1.5">
          <Input
            mono
            className="min-w-40 flex-1"
            ref={(element) => {
              field.ref(element);
              takeFocus(element);
            }}
            value={value}
            onChange={(event) => set('replace', event.target.value)}
            onBlur={field.onBlur}
          />
          {value === '' ? null : <CopyButton text={value} label={words.secret} />}
          <Button size="sm" onClick={() => set('replace', generateSecret())}>
            {words.secretGenerate}
          </Button>
          {keep ?? clear}
        </div>
      ) : (
        <div className="flex min-h-7.5 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-ink-2">{toSentence(kind, stored)}</span>
          <span className="flex gap-1.5">
            <Button key={kind} ref={takeFocus} size="sm" onClick={() => set('replace')}>
              {kind === 'keep' ? words.secretReplace : words.secretAdd}
            </Button>
            {kind === 'keep' ? clear : keep}
          </span>
        </div>
      )}
    </Field>
  );
}

function toSentence(kind: SecretDraft['kind'], stored: boolean): string {
  if (kind === 'keep') return words.secretStored;
  return stored ? words.secretLeaving : words.secretNone;
}
