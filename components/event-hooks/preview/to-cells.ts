import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import type { Rendered } from '@/lib/client/preview/preview-job';
import { toFailure } from '@/lib/client/preview/render-event';
import type { Cell, CellTone } from './preview-grid';
import { previewStrings as words } from './strings';

/** Cells oldest first; what has another shape than most is told apart. */
export function toCells(
  events: readonly PreviewEvent[],
  rendered: ReadonlyMap<string, Rendered>,
): Cell[] {
  const usual = findUsualShape(events, rendered);
  const toTone = (found: Rendered | undefined): CellTone => {
    if (found === undefined) return 'idle';
    if (found.shape === null) return 'bad';
    return found.shape === usual ? 'good' : 'held';
  };
  return events.toReversed().map((event) => ({ event, tone: toTone(rendered.get(event.id)) }));
}

// The newest decides between two that are equally frequent.
function findUsualShape(
  events: readonly PreviewEvent[],
  rendered: ReadonlyMap<string, Rendered>,
): string | null {
  const counts = new Map<string, number>();
  for (const { id } of events) {
    const shape = rendered.get(id)?.shape;
    if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  let usual: string | null = null;
  for (const [shape, count] of counts)
    if (usual === null || count > (counts.get(usual) ?? 0)) usual = shape;
  return usual;
}

/** The line above the grid: how many render, what the others fail with, how many differ in shape. */
export function toCounts(cells: readonly Cell[], rendered: ReadonlyMap<string, Rendered>): string {
  const messages = new Map<string, number>();
  for (const { event } of cells) {
    const found = rendered.get(event.id);
    const failure = found && toFailure(found.rendering);
    if (failure) messages.set(failure.message, (messages.get(failure.message) ?? 0) + 1);
  }
  const count = (tone: CellTone) => cells.filter((cell) => cell.tone === tone).length;
  const isSample = cells.every(({ event }) => event.receivedAt === null);
  const differing = count('held');
  const good = count('good') + differing;
  return [
    isSample ? words.countSamples(good, cells.length) : words.count(good, cells.length),
    ...Array.from(messages, ([message, times]) => words.countFailed(times, message)),
    ...(differing > 0 ? [words.countShapes(differing)] : []),
  ].join(', ');
}
