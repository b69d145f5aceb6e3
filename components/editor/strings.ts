/** Words of the text editors. */
export const editorStrings = {
  tabInside: 'Tab indents. Esc, then Tab leaves.',
  tabOutside: 'Tab leaves now.',
  errorHere: 'This line is refused; the reason is below the editor.',
};
