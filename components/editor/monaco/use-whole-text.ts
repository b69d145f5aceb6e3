import { type editor, Range } from 'monaco-editor/editor';
import { useEffect } from 'react';

/**
 * Inserts text that arrives as a whole unchanged: from dictation, a snippet tool, or a program that
 * fills the form. Monaco would type its lines one by one and indent each again, and it ignores a
 * selection that was made in the text area.
 */
export function useWholeText(code: editor.IStandaloneCodeEditor | null): void {
  useEffect(() => {
    const area = code?.getDomNode()?.querySelector('textarea');
    const model = code?.getModel();
    if (!code || !area || !model) return;
    const insert = (event: InputEvent) => {
      const text = event.data;
      if (event.inputType !== 'insertText' || !text) return;
      const selectedOutside =
        area.selectionStart !== area.selectionEnd && code.getSelection()?.isEmpty() === true;
      if (!text.includes('\n') && !selectedOutside) return;
      event.preventDefault();
      const selected = selectedOutside ? [toModelRange(area, model)] : (code.getSelections() ?? []);
      code.executeEdits(
        'whole-text',
        selected.map((range) => ({ range, text, forceMoveMarkers: true })),
      );
      code.pushUndoStop();
    };
    area.addEventListener('beforeinput', insert);
    return () => area.removeEventListener('beforeinput', insert);
  }, [code]);
}

/** The range selected in the text area, which holds the source, or a part of a very long one. */
function toModelRange(area: HTMLTextAreaElement, model: editor.ITextModel): Range {
  const offset = Math.max(model.getValue().indexOf(area.value), 0);
  return Range.fromPositions(
    model.getPositionAt(offset + area.selectionStart),
    model.getPositionAt(offset + area.selectionEnd),
  );
}
