import type { Difference } from '@/lib/client/preview/compare-renderings';
import { DifferenceText } from './difference-text';
import { toDifferenceLines, toPlainText } from './to-difference-lines';

const MAX_LINES = 12;

/** What the draft sends differently from the saved version, the worst first. */
export function DifferenceView({ difference }: { difference: Difference }) {
  return (
    <ul className="space-y-0.5">
      {toDifferenceLines(difference, MAX_LINES).map((line) => (
        <li
          key={toPlainText(line)}
          className={line.breaks ? 'break-words text-bad' : 'break-words text-ink-2'}
        >
          <DifferenceText line={line} />
        </li>
      ))}
    </ul>
  );
}
