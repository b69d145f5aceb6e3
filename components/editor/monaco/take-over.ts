import type { editor } from 'monaco-editor/editor';
import { Selection } from 'monaco-editor/editor';
import { flushSync } from 'react-dom';

/**
 * Replaces the plain field by the editor, once no character is being composed there, and keeps the
 * position of the caret. Returns a function that cancels it.
 */
export function takeOver(
  plain: HTMLElement | null,
  code: editor.IStandaloneCodeEditor,
  onReady: () => void,
): () => void {
  const area = plain?.querySelector('textarea:not(.inputarea)');
  if (!(area instanceof HTMLTextAreaElement) || document.activeElement !== area) {
    onReady();
    return () => undefined;
  }
  let composing = false;
  let timer = 0;
  const finish = () => {
    if (composing) return;
    const model = code.getModel();
    const { selectionStart, selectionEnd } = area;
    // The editor must be on the page by the next frame, or it cannot take the focus.
    flushSync(onReady);
    requestAnimationFrame(() => {
      if (model === null || model.isDisposed()) return;
      const start = model.getPositionAt(selectionStart);
      const end = model.getPositionAt(selectionEnd);
      code.setSelection(Selection.fromPositions(start, end));
      code.focus();
    });
  };
  const stay = () => {
    composing = true;
  };
  const go = () => {
    composing = false;
    timer = window.setTimeout(finish);
  };
  area.addEventListener('compositionstart', stay);
  area.addEventListener('compositionend', go);
  // While somebody types, a pause between key strokes is the best moment.
  timer = window.setTimeout(finish, 150);
  return () => {
    window.clearTimeout(timer);
    area.removeEventListener('compositionstart', stay);
    area.removeEventListener('compositionend', go);
  };
}
