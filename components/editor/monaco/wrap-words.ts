/** Breaks a message at spaces into lines of at most `columns` characters; longer words stay whole. */
export function wrapWords(text: string, columns: number): string {
  let width = 0;
  return text
    .split(' ')
    .map((word, at) => {
      const fits = width + 1 + word.length <= columns;
      width = fits && at > 0 ? width + 1 + word.length : word.length;
      return at === 0 ? word : `${fits ? ' ' : '\n'}${word}`;
    })
    .join('');
}
