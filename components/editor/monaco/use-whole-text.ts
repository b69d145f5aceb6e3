import { type editor, Range } from 'monaco-editor/editor';
import { useEffect } from 'react';

/**
 * Takes text that comes at once as it is and to where it belongs: from dictation, a text expander,
 * or a program that fills the form. Monaco would type its lines one by one and indent each once
 * more, and does not see what else was selected in the text area.
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

/** What is selected in the text area, which holds the text or, of a very long one, a part. */
function toModelRange(area: HTMLTextAreaElement, model: editor.ITextModel): Range {
  const offset = Math.max(model.getValue().indexOf(area.value), 0);
  return Range.fromPositions(
    model.getPositionAt(offset + area.selectionStart),
    model.getPositionAt(offset + area.selectionEnd),
  );
}
