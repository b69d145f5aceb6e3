import { editor } from 'monaco-editor/editor';

/** The theme of all editors, made of the colours of the page. */
export const THEME = 'hookline';

const TOKENS: Record<string, string> = {
  comment: 'ink-3',
  keyword: 'held',
  string: 'good',
  'string.escape': 'wait',
  number: 'wait',
  constant: 'wait',
  key: 'accent-text',
  function: 'accent-text',
  tag: 'accent-text',
  invalid: 'bad',
};

const COLORS: Record<string, string> = {
  'editor.background': 'sunken',
  'editor.foreground': 'ink',
  'editorCursor.foreground': 'ink',
  'editorLineNumber.foreground': 'ink-3',
  'editorLineNumber.activeForeground': 'ink-2',
  'editor.lineHighlightBackground': 'sunken',
  'editor.lineHighlightBorder': 'sunken',
  'editor.selectionBackground': 'accent-soft',
  'editor.inactiveSelectionBackground': 'selected',
  'editorWidget.background': 'surface',
  'editorWidget.foreground': 'ink',
  'editorWidget.border': 'line',
  'editorHoverWidget.background': 'surface',
  'editorHoverWidget.border': 'line',
  'editorSuggestWidget.background': 'surface',
  'editorSuggestWidget.border': 'line',
  'editorSuggestWidget.foreground': 'ink',
  'editorSuggestWidget.selectedBackground': 'selected',
  'editorSuggestWidget.selectedForeground': 'ink',
  'editorSuggestWidget.highlightForeground': 'accent-text',
  'editorSuggestWidget.focusHighlightForeground': 'accent-text',
  'editorError.foreground': 'bad',
  'editorWarning.foreground': 'wait',
  'editorInfo.foreground': 'accent',
  'editorHint.foreground': 'accent',
  'editorBracketMatch.border': 'control',
  'editorBracketMatch.background': 'selected',
  'editorPlaceholder.foreground': 'ink-3',
  'input.background': 'sunken',
  'input.foreground': 'ink',
  'input.border': 'control',
  'textLink.foreground': 'accent-text',
  'textLink.activeForeground': 'accent-text',
  focusBorder: 'accent',
  descriptionForeground: 'ink-2',
  'list.hoverBackground': 'hover',
  'menu.background': 'surface',
  'menu.foreground': 'ink',
  'menu.selectionBackground': 'selected',
  'menu.selectionForeground': 'ink',
  'scrollbarSlider.background': 'line',
  'scrollbarSlider.hoverBackground': 'control',
  'quickInput.background': 'surface',
  'quickInputList.focusBackground': 'selected',
  'quickInputList.focusForeground': 'ink',
};

/** Applies the colours of the page, now and whenever its theme changes. */
export function followTheme(): void {
  const root = document.documentElement;
  const apply = () => {
    const read = makeColorReader(root);
    editor.defineTheme(THEME, {
      base: root.dataset.theme === 'dark' ? 'vs-dark' : 'vs',
      inherit: true,
      rules: Object.entries(TOKENS).map(([token, name]) => ({
        token,
        foreground: read(name).slice(1),
      })),
      colors: Object.fromEntries(Object.entries(COLORS).map(([key, name]) => [key, read(name)])),
    });
    editor.setTheme(THEME);
  };
  apply();
  new MutationObserver(apply).observe(root, { attributeFilter: ['data-theme'] });
}

/** Reads a colour of the page as `#rrggbb`, the only notation Monaco accepts; a canvas parses all. */
function makeColorReader(root: HTMLElement): (name: string) => string {
  const style = getComputedStyle(root);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (name) => {
    if (context === null) return '#808080';
    context.fillStyle = style.getPropertyValue(`--${name}`);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}
