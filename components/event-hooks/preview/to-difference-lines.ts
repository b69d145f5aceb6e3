import type { CountedChange, Difference } from '@/lib/client/preview/compare-renderings';
import { toReadableError } from '@/lib/client/to-readable-error';
import { previewStrings as words } from './strings';

/** One statement about a difference; `name` is the path of a field or the name of a header. */
export type DifferenceLine = { part?: string; name?: string; text: string; breaks: boolean };

/** Converts a difference to at most `most` lines, the worst first. */
export function toDifferenceLines(difference: Difference, most: number): DifferenceLine[] {
  const { events, same, changes, newlyFailing, repaired } = difference;
  const lines: DifferenceLine[] = [
    ...newlyFailing.map(({ message, events: count }) => ({
      text: words.newlyFailing(count, events, toReadableError(message)),
      breaks: true,
    })),
    ...changes.map((change) => toChangeLine(change, events)),
    ...(repaired > 0 ? [{ text: words.repaired(repaired, events), breaks: false }] : []),
  ];
  if (lines.length === 0) return [{ text: words.differenceNone(events), breaks: false }];
  const rest = lines.length - most;
  const shown =
    rest > 0 ? [...lines.slice(0, most), { text: words.more(rest), breaks: false }] : lines;
  return same > 0 ? [...shown, { text: words.differenceSame(same, events), breaks: false }] : shown;
}

function toChangeLine(change: CountedChange, events: number): DifferenceLine {
  const { part, path, kind, events: count } = change;
  const text =
    kind === 'type'
      ? words.type(change.from, change.to, count, events)
      : words[kind](count, events);
  const breaks = kind === 'removed' && part === 'body';
  if (path !== '') return { part: words.parts[part], name: path, text, breaks };
  return { part: part === 'body' ? words.whole : words.parts[part], text, breaks };
}

/** A line as plain text, with its name in quotes. */
export const toPlainText = ({ part, name, text }: DifferenceLine): string =>
  [part, name === undefined ? undefined : `“${name}”`, text].filter(Boolean).join(' ');
