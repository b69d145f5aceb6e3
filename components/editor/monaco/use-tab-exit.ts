import type { editor } from 'monaco-editor/editor';
import { useEffect, useState } from 'react';

const MODIFIERS = new Set(['Tab', 'Shift']);

/** Tab always leaves a single line. Elsewhere Esc lets the next Tab leave the editor; any other key takes that back. Answers which holds. */
export function useTabExit(code: editor.IStandaloneCodeEditor | null, isSingle: boolean): boolean {
  const [leaves, setLeaves] = useState(false);
  useEffect(() => {
    if (code === null || isSingle) return;
    const set = (value: boolean) => {
      code.updateOptions({ tabFocusMode: value });
      setLeaves(value);
    };
    const listeners = [
      code.onKeyDown(({ browserEvent: { key } }) => {
        if (key === 'Escape') set(true);
        else if (!MODIFIERS.has(key)) set(false);
      }),
      code.onDidBlurEditorWidget(() => set(false)),
    ];
    return () => {
      for (const listener of listeners) listener.dispose();
    };
  }, [code, isSingle]);
  return leaves;
}
