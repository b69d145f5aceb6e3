'use client';
import { useEffect, useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { CodeEditor } from '@/components/editor/code-editor';
import { usePendingEditor } from '@/components/editor/editor-link';
import type { EditorLanguage } from '@/components/editor/editor-options';
import { Segmented } from '@/components/ui/controls/segmented';
import { Notice } from '@/components/ui/feedback/notice';
import { Field } from '@/components/ui/form/field';
import { DraftCheckbox } from '../../form/draft-checkbox';
import type { HookDraft } from '../../form/hook-draft';
import { useEventScope } from '../../form/use-event-scope';
import { findErrorLine } from '../find-error-line';
import { handlerStrings } from '../strings';

type Part = 'payload' | 'body';

/** The content of a custom request: a payload or a body. When both are set, the body is sent. */
export function ContentFields() {
  const { control } = useFormContext<HookDraft>();
  const payload = useController({ control, name: 'payload' });
  const body = useController({ control, name: 'body' });
  const filled = { payload: payload.field.value.trim() !== '', body: body.field.value !== '' };
  const [payloadFormat, bodyFormat, jsonHelper] = useWatch({
    control,
    name: ['payloadFormat', 'bodyFormat', 'jsonHelper'],
  });
  const scope = useEventScope();
  const [chosen, setPart] = useState<Part>(filled.body ? 'body' : 'payload');
  const revealed = usePendingEditor();
  useEffect(() => {
    if (revealed === 'payload' || revealed === 'body') setPart(revealed);
  }, [revealed]);
  const failed = toFailed(payload.fieldState.invalid, body.fieldState.invalid, chosen);
  const part = failed ?? chosen;
  const { field, fieldState } = part === 'payload' ? payload : body;
  const option = (value: Part) => ({
    value,
    label: (
      <>
        {handlerStrings[value]}
        {filled[value] ? (
          <>
            <span aria-hidden="true"> •</span>
            <span className="sr-only"> ({handlerStrings.filled})</span>
          </>
        ) : null}
      </>
    ),
  });
  return (
    <>
      <Field
        layout="row"
        label={handlerStrings.content}
        help={part === 'payload' ? handlerStrings.payloadHelp : handlerStrings.bodyHelp}
        error={fieldState.error?.message}
        group
      >
        <div className="space-y-1.5">
          <Segmented
            aria-label={handlerStrings.content}
            value={part}
            onValueChange={setPart}
            options={[option('payload'), option('body')]}
          />
          <CodeEditor
            key={part}
            name={part}
            language={toLanguage(part, payloadFormat, bodyFormat)}
            scope={scope}
            jsonHelper={jsonHelper}
            errorLine={part === 'body' ? findErrorLine(fieldState.error?.message) : undefined}
            aria-label={handlerStrings[part]}
            value={field.value}
            onValueChange={field.onChange}
            onBlur={field.onBlur}
            textareaRef={field.ref}
            placeholder={part === 'payload' ? handlerStrings.payloadPlaceholder : ''}
          />
          {filled.payload && filled.body ? (
            <Notice tone="wait">{handlerStrings.bothContents}</Notice>
          ) : null}
        </div>
      </Field>
      <DraftCheckbox
        key={part}
        className="sm:pl-38"
        name={part === 'payload' ? 'payloadFormat' : 'bodyFormat'}
        label={part === 'payload' ? handlerStrings.payloadFormat : handlerStrings.bodyFormat}
      />
    </>
  );
}

// Without rendering, the text is sent unchanged, braces included.
function toLanguage(part: Part, payloadFormat: boolean, bodyFormat: boolean): EditorLanguage {
  if (part === 'payload') return payloadFormat ? 'resty-template-json' : 'json';
  return bodyFormat ? 'resty-template' : 'text';
}

// An error of the part that is not shown must be visible.
function toFailed(payload: boolean, body: boolean, chosen: Part): Part | null {
  if (payload && !body && chosen === 'body') return 'payload';
  return body && !payload && chosen === 'payload' ? 'body' : null;
}
