import { useEffect } from 'react';
import { type CodePosition, useEditorLink } from './editor-link';

/** Calls `move` with each position that is to be revealed in this editor; undefined: in none. */
export function useReveal(
  editor: string | undefined,
  move: ((position: CodePosition) => void) | undefined,
): void {
  const link = useEditorLink();
  useEffect(() => {
    if (editor === undefined || move === undefined) return;
    const take = () => {
      const position = link.takePending(editor);
      if (position) move(position);
    };
    take();
    return link.subscribe(take);
  }, [link, editor, move]);
}
