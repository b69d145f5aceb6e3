/**
 * Removes runs of lines from a program as long as a predicate still holds, and returns the shortest
 * result.
 */
export async function shrink(
  code: string,
  holds: (candidate: string) => Promise<boolean>,
): Promise<string> {
  let lines = code.split('\n');
  for (let changed = true; changed; ) {
    changed = false;
    for (let size = Math.min(lines.length - 1, 24); size > 0; size--) {
      for (let at = 0; size < lines.length && at + size <= lines.length; at++) {
        const candidate = lines.toSpliced(at, size);
        if (!(await holds(candidate.join('\n')))) continue;
        lines = candidate;
        changed = true;
        at--;
      }
    }
  }
  return lines.join('\n');
}
