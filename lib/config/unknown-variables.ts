// Allows two typing mistakes or a short missing word.
const MAX_DISTANCE = 4;

/** Returns the number of inserted, removed and replaced characters that turn one string into the other. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, character] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};

const findNearest = (name: string, known: string[]) => {
  const byDistance = known
    .map((each) => ({ each, edits: distance(name, each) }))
    .sort((a, b) => a.edits - b.edits);
  const nearest = byDistance[0];
  return nearest && nearest.edits <= MAX_DISTANCE ? nearest.each : null;
};

/** Reports HOOKLINE_ variables that do not exist, because a misspelled one would have no effect. */
export const findUnknownVariables = (names: string[], known: string[]): string[] =>
  names
    .filter((name) => name.startsWith('HOOKLINE_') && !known.includes(name))
    .map((name) => {
      const nearest = findNearest(name, known);
      return `${name}: is not a setting of Hookline${nearest ? `, did you mean ${nearest}?` : ''}`;
    });
