import { loadMonacoField } from './load-monaco-field';

/** Begins to load the editor before there is a place for it. Where it does not come, nothing is said. */
export const preloadEditor = (): void => {
  loadMonacoField().catch(() => undefined);
};

/** For what leads to an editor: the pointer or the focus is there before it is pressed. */
export const editorAhead = { onPointerEnter: preloadEditor, onFocus: preloadEditor };
