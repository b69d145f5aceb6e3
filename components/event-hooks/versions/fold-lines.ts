import type { DiffLine } from './diff-lines';

export type DiffPart = DiffLine | { kind: 'folded'; count: number };

const AROUND = 3;

/** Leaves three equal lines around each change and folds what lies further away. */
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
