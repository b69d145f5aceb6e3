'use client';
import { useMemo, useState } from 'react';
import { Segmented } from '../controls/segmented';
import { uiStrings } from '../strings';
import { CodeBlock } from './code-block';
import { formatBytes } from './format-time';
import { JsonTree } from './json-tree';
import { parseJsonText } from './parse-json-text';

export type Body = {
  /** Null when it is not text; then `base64` holds it. */
  text: string | null;
  base64: string | null;
  /** The full size, also when the body was truncated. */
  bytes: number;
  truncated: boolean;
};

type BodyViewProps = {
  body: Body;
  /** The accessible name, also of the copy button. */
  label: string;
};

const FORMS = [
  { value: 'pretty', label: uiStrings.pretty },
  { value: 'raw', label: uiStrings.raw },
] as const;

/** A recorded body: formatted JSON or raw text. It says when the body was truncated. */
export function BodyView({ body, label }: BodyViewProps) {
  const [form, setForm] = useState<'pretty' | 'raw'>('pretty');
  const json = useMemo(() => (body.text === null ? null : parseJsonText(body.text)), [body.text]);
  const kept = body.text ?? body.base64 ?? '';
  return (
    <section aria-label={label}>
      <header className="mb-1 flex min-h-7.5 flex-wrap items-center justify-between gap-x-3">
        <h3 className="text-ink-3 text-meta">
          {label} <span className="ml-1">{formatBytes(body.bytes)}</span>
        </h3>
        {json === null ? null : (
          <Segmented
            aria-label={`${label}: ${uiStrings.form}`}
            value={form}
            onValueChange={setForm}
            options={FORMS}
          />
        )}
      </header>
      {body.truncated ? <Note>{uiStrings.truncated(formatBytes(body.bytes))}</Note> : null}
      {body.text === null && kept !== '' ? <Note>{uiStrings.binary}</Note> : null}
      {kept === '' ? (
        <Note>{uiStrings.emptyBody}</Note>
      ) : json !== null && form === 'pretty' ? (
        <JsonTree node={json} label={label} />
      ) : (
        <CodeBlock code={kept} label={label} wrap className="max-h-none" />
      )}
    </section>
  );
}

function Note({ children }: { children: string }) {
  return <p className="mb-1.5 text-meta text-ink-2">{children}</p>;
}
