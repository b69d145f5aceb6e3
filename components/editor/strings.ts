/** Words of the text editors. */
export const editorStrings = {
  tabInside: 'Tab indents. Press Esc, then Tab to leave.',
  tabOutside: 'Tab leaves the field now.',
  line: (line: number) => `Line ${line}`,
};
