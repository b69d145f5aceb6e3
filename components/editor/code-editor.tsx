'use client';
import { useRef, useState } from 'react';
import { CodeField } from './code-field';
import type { CodeEditorProps } from './editor-options';
import { PlainWhenBroken } from './plain-when-broken';
import { useMonacoField } from './use-monaco-field';

/**
 * A code editor with highlighting, diagnostics and completion. Until its code has come, and where it
 * does not come, the plain field stands in its place with the same value.
 */
export function CodeEditor(props: CodeEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const MonacoField = useMonacoField(box);
  const [ready, setReady] = useState(false);
  return (
    <div ref={box}>
      {ready ? null : <CodeField {...props} />}
      {MonacoField ? (
        <PlainWhenBroken onBroken={() => setReady(false)}>
          <MonacoField {...props} shown={ready} plain={box} onReady={() => setReady(true)} />
        </PlainWhenBroken>
      ) : null}
    </div>
  );
}
