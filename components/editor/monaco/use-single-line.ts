import { type editor, KeyCode } from 'monaco-editor/editor';
import { useEffect } from 'react';
import { joinLines } from '../join-lines';

/** Keeps the source on one line: Enter only accepts a suggestion, and pasted lines are joined. */
export function useSingleLine(code: editor.IStandaloneCodeEditor | null, isSingle: boolean): void {
  useEffect(() => {
    const model = code?.getModel();
    if (!code || !model || !isSingle) return;
    const join = () => {
      if (model.getLineCount() === 1) return;
      const text = joinLines(model.getValue());
      code.executeEdits('single-line', [{ range: model.getFullModelRange(), text }]);
    };
    const listeners = [
      code.addAction({
        id: 'hookline.no-line-break',
        label: '',
        keybindings: [KeyCode.Enter],
        keybindingContext: 'editorTextFocus && !suggestWidgetVisible',
        run: () => undefined,
      }),
      model.onDidChangeContent(join),
    ];
    return () => {
      for (const listener of listeners) listener.dispose();
    };
  }, [code, isSingle]);
}
