import { expect, test } from 'vitest';
import { diffLines, foldLines } from './diff-lines';

const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);

test('only the neighbourhood of a change is shown, the rest is counted', () => {
  const changed = lines.with(10, 'changed');
  const parts = foldLines(diffLines(lines.join('\n'), changed.join('\n')));
  expect(parts).toHaveLength(1 + 3 + 2 + 3 + 1);
  expect(parts[0]).toEqual({ kind: 'folded', count: 7 });
  expect(parts.at(-1)).toEqual({ kind: 'folded', count: 6 });
});

test('a change at the edge folds on one side only', () => {
  const parts = foldLines(diffLines(lines.join('\n'), lines.with(0, 'changed').join('\n')));
  expect(parts[0]).toEqual({ kind: 'removed', text: 'line 0' });
  expect(parts.at(-1)).toEqual({ kind: 'folded', count: 16 });
});
