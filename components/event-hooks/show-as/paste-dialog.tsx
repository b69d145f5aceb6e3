'use client';
import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Textarea } from '@/components/ui/controls/textarea';
import { Field } from '@/components/ui/form/field';
import type { HookDraft } from '../form/hook-draft';
import { FillButton, FillDialog } from '../page/fill-dialog';
import { type FilledDraft, fromValues } from './from-values';
import { readText } from './read-text';
import { showAsStrings as words } from './strings';
import { useYaml } from './use-yaml';

/** The button that opens the dialog. */
export function PasteButton({ form }: { form: UseFormReturn<HookDraft> }) {
  return (
    <FillButton icon={ClipboardPaste} label={words.paste}>
      {(onClose) => <PasteDialog form={form} onClose={onClose} />}
    </FillButton>
  );
}

type PasteDialogProps = { form: UseFormReturn<HookDraft>; onClose: () => void };

/** Fills the form from pasted text, after listing what was recognized. */
function PasteDialog({ form, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const yaml = useYaml(true);
  const filled = yaml && text.trim() !== '' ? fill(text, yaml.parse, form.getValues()) : null;
  const useful = filled !== null && filled.fields.length > 0;
  return (
    <FillDialog
      form={form}
      toDraft={useful ? () => filled.draft : null}
      words={{
        title: words.pasteTitle,
        help: words.pasteHelp,
        fill: words.fill,
        filled: words.filled,
      }}
      className="w-[min(44rem,calc(100vw-1.5rem))]"
      onClose={onClose}
    >
      <Field label={words.text}>
        <Textarea
          mono
          rows={10}
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div aria-live="polite" className="mt-2 space-y-2 text-meta">
        {useful ? <p className="text-ink-2">{words.fields(filled.fields.join(', '))}</p> : null}
        {filled && filled.warnings.length > 0 ? (
          <div>
            <h3 className="font-medium">{words.ignored}</h3>
            <ul className="list-disc pl-4 text-ink-2">
              {[...new Set(filled.warnings)].map((warning) => (
                <li key={warning} className="break-words">
                  {warning}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </FillDialog>
  );
}

function fill(text: string, parse: (text: string) => unknown, base: HookDraft): FilledDraft {
  const { values, warnings } = readText(text, parse);
  if (values === null) return { draft: base, fields: [], warnings };
  const filled = fromValues(values, base);
  return { ...filled, warnings: [...warnings, ...filled.warnings] };
}
