import type { CountedChange, Difference } from '@/lib/client/preview/compare-renderings';
import { previewStrings as words } from './strings';

export type DifferenceLine = { text: string; breaks: boolean };

/** A difference in sentences, worst first, at most `most` of them. */
export function toDifferenceLines(difference: Difference, most: number): DifferenceLine[] {
  const { events, same, changes, newlyFailing, repaired } = difference;
  const lines = [
    ...newlyFailing.map(({ message, events: count }) => ({
      text: words.newlyFailing(count, events, message),
      breaks: true,
    })),
    ...changes.map((change) => ({
      text: toChangeText(change, events),
      breaks: change.kind === 'removed' && change.part === 'body',
    })),
    ...(repaired > 0 ? [{ text: words.repaired(repaired, events), breaks: false }] : []),
  ];
  if (lines.length === 0) return [{ text: words.differenceNone(events), breaks: false }];
  const rest = lines.length - most;
  const shown =
    rest > 0 ? [...lines.slice(0, most), { text: words.more(rest), breaks: false }] : lines;
  return same > 0 ? [...shown, { text: words.differenceSame(same, events), breaks: false }] : shown;
}

function toChangeText(change: CountedChange, events: number): string {
  const { part, path, events: count } = change;
  const what =
    part === 'body' && path === '' ? words.whole : `${words.parts[part]} ${path}`.trimEnd();
  return change.kind === 'type'
    ? words.type(what, change.from, change.to, count, events)
    : words[change.kind](what, count, events);
}
