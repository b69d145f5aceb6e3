// The number of edits between two names; two swapped letters count as one edit.
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (above[column - 1] ?? 0) + (same ? 0 : 1),
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? a.length;
};

/**
 * Finds the known name that is most similar to a mistyped one, ignoring case; at most a third of its
 * letters may differ. Returns undefined when none is similar.
 */
export const findNearestName = (typed: string, known: Iterable<string>): string | undefined => {
  const wanted = typed.toLowerCase().slice(0, 100);
  let best: { name: string; away: number } | undefined;
  for (const name of known) {
    const away = distance(wanted, name.toLowerCase());
    if (away <= Math.max(1, Math.floor(name.length / 3)) && away < (best?.away ?? Infinity)) {
      best = { name, away };
    }
  }
  return best?.name;
};
