import type { Rendered } from '@/lib/client/preview/preview-job';
import { toReadableError } from '@/lib/client/to-readable-error';
import type { Cell } from './preview-grid';
import { previewStrings as words } from './strings';

/** The line above the grid: how many events render, and what is wrong with the others. */
export function toCounts(cells: readonly Cell[], rendered: ReadonlyMap<string, Rendered>): string {
  const results = cells.flatMap(({ event }) => rendered.get(event.id) ?? []);
  const passed = results.filter(({ suppression }) => suppression === null);
  const count = (test: (result: Rendered) => boolean) => passed.filter(test).length;
  const countWarned = (kind: 'empty' | 'table') =>
    count(({ warnings }) => warnings.some((each) => each.kind === kind));
  const isSample = cells.every(({ event }) => event.receivedAt === null);
  const good = count(({ failure }) => failure === null);
  const parts: [number, (count: number) => string][] = [
    [results.length - passed.length, words.countSuppressed],
    ...Array.from(countMessages(passed), ([message, times]): [number, () => string] => [
      times,
      () => words.countFailed(times, toReadableError(message)),
    ]),
    [count(isNotTrue), words.countNotTrue],
    [countWarned('empty'), words.countEmpty],
    [countWarned('table'), words.countTable],
    [cells.filter(({ tone }) => tone === 'held').length, words.countShapes],
  ];
  return [
    isSample ? words.countSamples(good, cells.length) : words.count(good, cells.length),
    ...parts.flatMap(([times, say]) => (times > 0 ? [say(times)] : [])),
  ].join(', ');
}

// Its message carries the value returned, so that each event would have one of its own.
const isNotTrue = ({ failure }: Rendered): boolean => failure?.phase === 'result';

function countMessages(results: readonly Rendered[]): Map<string, number> {
  const messages = new Map<string, number>();
  for (const result of results)
    if (result.failure && !isNotTrue(result))
      messages.set(result.failure.message, (messages.get(result.failure.message) ?? 0) + 1);
  return messages;
}
