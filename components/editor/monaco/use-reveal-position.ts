import type { editor } from 'monaco-editor/editor';
import { useCallback } from 'react';
import type { CodePosition } from '../editor-link';
import { useReveal } from '../use-reveal';

/** Moves the cursor to each position revealed in this editor, and focuses it. */
export function useRevealPosition(
  code: editor.IStandaloneCodeEditor | null,
  name: string | undefined,
): void {
  const move = useCallback(
    ({ line, column }: CodePosition) => {
      const position = { lineNumber: line, column };
      code?.setPosition(position);
      code?.revealPositionInCenterIfOutsideViewport(position);
      code?.focus();
      code?.getDomNode()?.scrollIntoView({ block: 'nearest' });
    },
    [code],
  );
  useReveal(code === null ? undefined : name, move);
}
