import type { editor } from 'monaco-editor/editor';
import { useEffect, useState } from 'react';

const MODIFIERS = new Set(['Tab', 'Shift']);

/**
 * Lets Tab leave the editor: always on a single line, elsewhere after Esc, until another key is
 * pressed. Returns whether Tab leaves it now.
 */
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
