import type { Difference } from '@/lib/client/preview/compare-renderings';
import { toDifferenceLines } from './to-difference-lines';

const MOST_LINES = 12;

/** What the draft sends otherwise than the saved version, worst first. */
export function DifferenceView({ difference }: { difference: Difference }) {
  return (
    <ul className="space-y-0.5">
      {toDifferenceLines(difference, MOST_LINES).map(({ text, breaks }) => (
        <li key={text} className={breaks ? 'break-words text-bad' : 'break-words text-ink-2'}>
          {text}
        </li>
      ))}
    </ul>
  );
}
