import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { CodeEditor } from '@/components/editor/code-editor';
import type { LanguageOptions } from '@/components/editor/editor-options';
import { Input } from '@/components/ui/controls/input';
import type { HookDraft } from '../../form/hook-draft';
import { handlerStrings } from '../strings';

export type Template = Pick<LanguageOptions, 'scope' | 'jsonHelper'>;

type HeaderValueProps = { index: number; template: Template | null };

/** The value of a header: a plain string, or a template in the code editor. */
export function HeaderValue({ index, template }: HeaderValueProps) {
  const { control } = useFormContext<HookDraft>();
  const { field } = useController({ control, name: `headers.${index}.value` });
  // A stored template may contain a line break, which showing it must not remove.
  const [isOneLine] = useState(!field.value.includes('\n'));
  const label = `${handlerStrings.headerValue} ${index + 1}`;
  if (template === null) {
    return <Input mono aria-label={label} placeholder={handlerStrings.headerValue} {...field} />;
  }
  return (
    <CodeEditor
      {...template}
      name={field.name}
      language="resty-template"
      singleLine={isOneLine}
      minRows={1}
      maxRows={6}
      aria-label={label}
      placeholder={handlerStrings.headerValue}
      value={field.value}
      onValueChange={field.onChange}
      onBlur={field.onBlur}
      textareaRef={field.ref}
    />
  );
}
