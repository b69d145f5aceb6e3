import type { editor } from 'monaco-editor/editor';
import { useEffect } from 'react';

type InputAttributes = {
  id?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  'aria-required'?: true | undefined;
  inputRef?: ((element: HTMLTextAreaElement | null) => void) | undefined;
};

/** Connects the text area inside the editor to the form field around it, as for any other control. */
export function useInputAttributes(
  code: editor.IStandaloneCodeEditor | null,
  shown: boolean,
  { inputRef, ...attributes }: InputAttributes,
): void {
  const { id } = attributes;
  const label = attributes['aria-label'];
  useEffect(() => {
    if (code === null || !shown) return;
    const named = id === undefined ? undefined : findLabel(id);
    code.updateOptions({ ariaLabel: label ?? named ?? '' });
  }, [code, shown, id, label]);

  // On every render: the description of the field changes with its error.
  useEffect(() => {
    const area = code?.getDomNode()?.querySelector('textarea');
    if (!area || !shown) return;
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'aria-label') continue;
      if (value === undefined) area.removeAttribute(name);
      else area.setAttribute(name, String(value));
    }
  });

  useEffect(() => {
    const area = code?.getDomNode()?.querySelector('textarea');
    if (!area || !shown || !inputRef) return;
    inputRef(area);
    return () => inputRef(null);
  }, [code, shown, inputRef]);
}

const findLabel = (id: string) =>
  document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent ?? undefined;
