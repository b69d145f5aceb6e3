/** UI strings of the code editors. */
export const editorStrings = {
  tabInside: 'Tab indents. Press Esc, then Tab to leave.',
  tabOutside: 'Press Tab to leave.',
  errorHere: 'This line has an error; see the message below the editor.',
};
