import type { editor } from 'monaco-editor/editor';

export const LINE_PX = 18;

/** How every editor of the console looks and behaves. */
export const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  // A text area is what labels, forms and screen readers know; `on` keeps the whole text in it.
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
  // The page scrolls on when there is nothing left to scroll here.
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

/** What of them differs in a field of one line, which looks like any other text field. */
export const SINGLE_LINE_OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  lineDecorationsWidth: 8,
  folding: false,
  tabFocusMode: true,
  wordWrap: 'off',
  scrollbar: { ...OPTIONS.scrollbar, vertical: 'hidden', horizontal: 'hidden' },
};

/** A model takes these from nowhere but itself. */
export const MODEL_OPTIONS: editor.ITextModelUpdateOptions = {
  bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
};
