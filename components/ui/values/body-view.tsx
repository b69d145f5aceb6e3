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
  /** The full size, also when only the beginning was kept. */
  bytes: number;
  truncated: boolean;
};

type BodyViewProps = {
  body: Body;
  /** Names the body for the copy button and for screen readers. */
  label: string;
};

const FORMS = [
  { value: 'pretty', label: uiStrings.pretty },
  { value: 'raw', label: uiStrings.raw },
] as const;

/** A recorded body: JSON laid out, or as it was; says what is missing of it. */
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
      {body.truncated ? <Remark>{uiStrings.truncated(formatBytes(body.bytes))}</Remark> : null}
      {body.text === null && kept !== '' ? <Remark>{uiStrings.binary}</Remark> : null}
      {kept === '' ? (
        <Remark>{uiStrings.emptyBody}</Remark>
      ) : json !== null && form === 'pretty' ? (
        <JsonTree node={json} label={label} />
      ) : (
        <CodeBlock code={kept} label={label} wrap className="max-h-none" />
      )}
    </section>
  );
}

function Remark({ children }: { children: string }) {
  return <p className="mb-1.5 text-meta text-ink-2">{children}</p>;
}
