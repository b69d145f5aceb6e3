'use client';
import { useController, useFormContext } from 'react-hook-form';
import { CodeField } from '@/components/editor/code-field';
import { Button } from '@/components/ui/controls/button';
import { Field } from '@/components/ui/form/field';
import { parseSample } from './parse-sample';
import type { SourceDraft } from './source-draft';
import { defineStrings as words } from './strings';
import { TakeEvent } from './take-event';

/** The sample of an event, validated while typing. Its keys can be added to the fields. */
export function SampleField({ event }: { event: number }) {
  const { control, getValues, setValue } = useFormContext<SourceDraft>();
  const { field, fieldState } = useController({ control, name: `events.${event}.sample` });
  const parsed = parseSample(field.value);
  const problem = 'problem' in parsed ? parsed.problem : undefined;
  const keys = 'sample' in parsed ? Object.keys(parsed.sample ?? {}) : [];
  const fill = () => {
    const path = `events.${event}.fields` as const;
    const named = getValues(path).filter(({ name }) => name.trim() !== '');
    const known = new Set(named.map(({ name }) => name.trim()));
    const added = keys.filter((key) => !known.has(key)).map((name) => ({ name, unique: false }));
    setValue(path, [...named, ...added], { shouldDirty: true, shouldValidate: true });
  };
  return (
    <Field
      layout="row"
      label={words.sample}
      optional
      help={words.sampleHelp}
      error={problem ?? fieldState.error?.message}
    >
      <div className="space-y-1.5">
        <CodeField
          value={field.value}
          onValueChange={field.onChange}
          onBlur={field.onBlur}
          textareaRef={field.ref}
          errorLine={('line' in parsed && parsed.line) || undefined}
          placeholder={'{\n  "invoice": { "id": 7 }\n}'}
          minRows={5}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" disabled={keys.length === 0} onClick={fill}>
            {words.fillFields}
          </Button>
          <TakeEvent event={event} onTake={field.onChange} />
        </div>
      </div>
    </Field>
  );
}
