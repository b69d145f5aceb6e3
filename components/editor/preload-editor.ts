import { loadMonacoField } from './load-monaco-field';

/** Starts to load the editor before it is mounted. A failure is ignored: mounting tries again. */
export const preloadEditor = (): void => {
  loadMonacoField().catch(() => undefined);
};

/** Props for a control that leads to an editor: loads it when the pointer or the focus arrives. */
export const editorAhead = { onPointerEnter: preloadEditor, onFocus: preloadEditor };
