import type { editor } from 'monaco-editor/editor';

export const LINE_PX = 18;

/** The options of every editor of the console. */
export const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  // Labels, forms and screen readers need a text area; `on` keeps the whole source in it.
  editContext: false,
  accessibilitySupport: 'on',
  fontFamily: 'var(--font-mono)',
  fontSize: 12,
  lineHeight: LINE_PX,
  padding: { top: 6, bottom: 6 },
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  // At its end the editor lets the page scroll.
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    verticalScrollbarSize: 8,
    horizontalScrollbarSize: 8,
  },
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 8,
  glyphMargin: false,
  folding: true,
  renderLineHighlight: 'none',
  fixedOverflowWidgets: true,
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, strings: true, comments: false },
  stickyScroll: { enabled: false },
  links: false,
  contextmenu: true,
  // JSON on one line would hide its end, and the template there, beyond the right edge.
  wordWrap: 'on',
  wrappingIndent: 'indent',
  guides: { indentation: false },
  unicodeHighlight: { ambiguousCharacters: false },
};

/** The options that differ for a single line, which looks like any other text field. */
export const SINGLE_LINE_OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  lineDecorationsWidth: 8,
  folding: false,
  tabFocusMode: true,
  wordWrap: 'off',
  scrollbar: { ...OPTIONS.scrollbar, vertical: 'hidden', horizontal: 'hidden' },
};

/** Options that can only be set on the model. */
export const MODEL_OPTIONS: editor.ITextModelUpdateOptions = {
  bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
};
