'use client';
import { useRef, useState } from 'react';
import { CodeField } from './code-field';
import type { CodeEditorProps } from './editor-options';
import { PlainWhenBroken } from './plain-when-broken';
import { useMonacoField } from './use-monaco-field';

/**
 * A code editor with highlighting, diagnostics and completion. A plain field with the same value is
 * shown until the code of the editor is loaded, and if loading fails.
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
