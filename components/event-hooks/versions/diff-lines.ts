export type DiffLine = { kind: 'same' | 'removed' | 'added'; text: string };

// Beyond this many comparisons the whole middle is shown as replaced.
const MOST_COMPARISONS = 1_000_000;

const as = (kind: DiffLine['kind'], lines: readonly string[]): DiffLine[] =>
  lines.map((text) => ({ kind, text }));

/** Returns the smallest set of removed and added lines between two strings, in order. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const rest = Math.min(old.length, now.length) - head;
  while (tail < rest && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return [
    ...as('same', old.slice(0, head)),
    ...diffMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...as('same', old.slice(old.length - tail)),
  ];
}

function diffMiddle(old: string[], now: string[]): DiffLine[] {
  if (old.length * now.length > MOST_COMPARISONS)
    return [...as('removed', old), ...as('added', now)];
  const common = countCommon(old, now);
  const at = (i: number, j: number) => common[i * (now.length + 1) + j] ?? 0;
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [before, after] = [old[i], now[j]];
    if (before !== undefined && before === after) {
      lines.push({ kind: 'same', text: before });
      i += 1;
      j += 1;
    } else if (before !== undefined && (after === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: before });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: after ?? '' });
      j += 1;
    }
  }
  return lines;
}

// At i, j: the length of the longest common subsequence from there on.
function countCommon(old: string[], now: string[]): Uint32Array {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [below, right] = [common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0];
      const next = common[(i + 1) * width + j + 1] ?? 0;
      common[i * width + j] = old[i] === now[j] ? next + 1 : Math.max(below, right);
    }
  }
  return common;
}

export type DiffPart = DiffLine | { kind: 'folded'; count: number };

const AROUND = 3;

/** Folds equal lines, except for the three around each change. */
export function foldLines(lines: readonly DiffLine[]): DiffPart[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const parts: DiffPart[] = [];
  for (const [at, line] of lines.entries()) {
    const last = parts.at(-1);
    if (near[at]) parts.push(line);
    else if (last?.kind === 'folded') last.count += 1;
    else parts.push({ kind: 'folded', count: 1 });
  }
  return parts;
}
