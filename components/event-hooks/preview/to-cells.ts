import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import type { Rendered } from '@/lib/client/preview/preview-job';
import { toReadableError } from '@/lib/client/to-readable-error';
import type { Suppression } from '@/lib/event-hooks/evaluate/gate';
import type { Cell } from './preview-grid';
import { previewStrings as words } from './strings';
import { formatSecond, toMoment } from './to-moment';

type Results = ReadonlyMap<string, Rendered>;

/** Converts results to cells, oldest first. A shape that differs from most is marked. */
export function toCells(events: readonly PreviewEvent[], rendered: Results): Cell[] {
  const usual = findUsualShape(events, rendered);
  return events
    .toReversed()
    .map((event) => ({ event, ...toOutcome(rendered.get(event.id), usual, events) }));
}

function toOutcome(
  found: Rendered | undefined,
  usual: string | null,
  events: readonly PreviewEvent[],
): Omit<Cell, 'event'> {
  if (found === undefined) return { tone: 'idle', outcome: words.outcomes.idle };
  const { failure, warnings, shape, suppression } = found;
  // A gate decides before anything is prepared.
  if (suppression) return { tone: 'idle', outcome: toSuppressionText(suppression, events) };
  if (failure)
    return { tone: 'bad', outcome: words.outcomes.bad(toReadableError(failure.message)) };
  if (warnings.length > 0) return { tone: 'wait', outcome: toWarningTexts(found).join('; ') };
  return shape === usual
    ? { tone: 'good', outcome: words.outcomes.good }
    : { tone: 'held', outcome: words.outcomes.held };
}

/** Why a gate would suppress an event, with the time of the event that it repeats. */
export function toSuppressionText(
  { reason, earlierEventId, until }: Suppression,
  events: readonly PreviewEvent[],
): string {
  const earlier = events.find(({ id }) => id === earlierEventId);
  if (reason === 'snoozed' && until) return words.snoozed(formatSecond(until.getTime()));
  return words.unchanged(earlier ? toMoment(earlier) : earlierEventId);
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
