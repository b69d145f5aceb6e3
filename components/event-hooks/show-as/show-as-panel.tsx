'use client';
import { type ReactNode, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Segmented } from '@/components/ui/controls/segmented';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { CodeBlock } from '@/components/ui/values/code-block';
import type { HookDraft } from '../form/hook-draft';
import { showAsStrings as words } from './strings';
import { toCurl } from './to-curl';
import { toShownHook } from './to-shown-hook';
import { useYaml } from './use-yaml';

type Format = keyof typeof words.formats;

const FORMATS: readonly { value: Format; label: string }[] = [
  { value: 'curl', label: words.formats.curl },
  { value: 'json', label: words.formats.json },
  { value: 'yaml', label: words.formats.yaml },
];

type ShowAsPanelProps = {
  form: UseFormReturn<HookDraft>;
  engineUrl: string;
  /** Null for a hook that is not created yet. */
  hookId: string | null;
  /** An action below the text. */
  action?: ReactNode;
};

/** Shows the hook in the form as a curl command, JSON or YAML. */
export function ShowAsPanel({ form, engineUrl, hookId, action }: ShowAsPanelProps) {
  const [format, setFormat] = useState<Format>('curl');
  const yaml = useYaml(format === 'yaml');
  useWatch({ control: form.control });
  const { values, masked, keepsSecret } = toShownHook(form.getValues());
  const text =
    format === 'curl'
      ? toCurl(values, { engineUrl, hookId })
      : format === 'json'
        ? JSON.stringify(values, null, 2)
        : (yaml?.stringify(values) ?? '');
  return (
    <Frame aria-label={words.title}>
      <FrameHeader
        title={words.title}
        aside={
          <Segmented
            aria-label={words.title}
            value={format}
            onValueChange={setFormat}
            options={FORMATS}
          />
        }
      />
      <div className="space-y-2 px-3 py-3">
        <CodeBlock code={text} label={words.formats[format]} className="max-h-72" />
        <div className="space-y-1 text-ink-3 text-meta text-pretty">
          {masked.length > 0 ? <p>{words.secretMasked(masked.join(', '))}</p> : null}
          {keepsSecret ? <p>{words.secretOmitted}</p> : null}
          {format === 'curl' ? <p>{words.tokenHelp}</p> : null}
        </div>
        {action}
      </div>
    </Frame>
  );
}
