import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import type { Rendered } from '@/lib/client/preview/preview-job';
import { toReadableError } from '@/lib/client/to-readable-error';
import type { Cell } from './preview-grid';
import { previewStrings as words } from './strings';

type Results = ReadonlyMap<string, Rendered>;

/** Converts results to cells, oldest first. A shape that differs from most is marked. */
export function toCells(events: readonly PreviewEvent[], rendered: Results): Cell[] {
  const usual = findUsualShape(events, rendered);
  return events
    .toReversed()
    .map((event) => ({ event, ...toOutcome(rendered.get(event.id), usual) }));
}

function toOutcome(found: Rendered | undefined, usual: string | null): Omit<Cell, 'event'> {
  if (found === undefined) return { tone: 'idle', outcome: words.outcomes.idle };
  const { failure, warnings, shape } = found;
  if (failure)
    return { tone: 'bad', outcome: words.outcomes.bad(toReadableError(failure.message)) };
  if (warnings.length > 0) return { tone: 'wait', outcome: toWarningTexts(found).join('; ') };
  return shape === usual
    ? { tone: 'good', outcome: words.outcomes.good }
    : { tone: 'held', outcome: words.outcomes.held };
}

/** The warnings of a result as sentences without an end, each once. */
export const toWarningTexts = ({ warnings }: Rendered): string[] => [
  ...new Set(warnings.map(({ kind, field }) => words.warnings[kind](field))),
];

// The newest decides between two that are equally frequent.
function findUsualShape(events: readonly PreviewEvent[], rendered: Results): string | null {
  const counts = new Map<string, number>();
  for (const { id } of events) {
    const found = rendered.get(id);
    if (found?.shape && found.failure === null)
      counts.set(found.shape, (counts.get(found.shape) ?? 0) + 1);
  }
  let usual: string | null = null;
  for (const [shape, count] of counts)
    if (usual === null || count > (counts.get(usual) ?? 0)) usual = shape;
  return usual;
}

/** The line above the grid: how many events render, and what is wrong with the others. */
export function toCounts(cells: readonly Cell[], rendered: Results): string {
  const results = cells.flatMap(({ event }) => rendered.get(event.id) ?? []);
  const messages = new Map<string, number>();
  for (const { failure } of results)
    if (failure) messages.set(failure.message, (messages.get(failure.message) ?? 0) + 1);
  const countWarned = (kind: 'empty' | 'table') =>
    results.filter(({ warnings }) => warnings.some((each) => each.kind === kind)).length;
  const isSample = cells.every(({ event }) => event.receivedAt === null);
  const good = results.filter(({ failure }) => failure === null).length;
  const [empty, tables] = [countWarned('empty'), countWarned('table')];
  const differing = cells.filter(({ tone }) => tone === 'held').length;
  return [
    isSample ? words.countSamples(good, cells.length) : words.count(good, cells.length),
    ...Array.from(messages, ([message, times]) =>
      words.countFailed(times, toReadableError(message)),
    ),
    ...(empty > 0 ? [words.countEmpty(empty)] : []),
    ...(tables > 0 ? [words.countTable(tables)] : []),
    ...(differing > 0 ? [words.countShapes(differing)] : []),
  ].join(', ');
}
