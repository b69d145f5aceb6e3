import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { foldLines, type DiffLine as Line } from './diff-lines';
import { versionStrings as words } from './strings';

/** The difference of two strings, line by line. */
export function DiffLines({ lines }: { lines: readonly Line[] }) {
  return foldLines(lines).map((part, index) => {
    // The parts of one difference never move, so their index identifies them.
    const key = `${index} ${part.kind}`;
    return part.kind === 'folded' ? (
      <p key={key} className="px-3 text-ink-3">
        {words.sameLines(part.count)}
      </p>
    ) : (
      <DiffLine key={key} kind={part.kind}>
        {part.text}
      </DiffLine>
    );
  });
}

const MARKS = { same: ' ', removed: '−', added: '+' } as const;
const SPOKEN = { same: null, removed: words.before, added: words.after } as const;

/** One line of a difference, marked visibly and for screen readers. */
export function DiffLine({ kind, children }: { kind: Line['kind']; children: ReactNode }) {
  return (
    <p
      className={cn(
        'grid grid-cols-[1.5rem_minmax(0,1fr)] pr-3',
        kind === 'removed' && 'bg-bad-soft',
        kind === 'added' && 'bg-good-soft',
      )}
    >
      <span
        aria-hidden="true"
        className={cn(
          'select-none text-center',
          kind === 'removed' && 'text-bad',
          kind === 'added' && 'text-good',
        )}
      >
        {MARKS[kind]}
      </span>
      <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {SPOKEN[kind] ? <span className="sr-only">{SPOKEN[kind]}: </span> : null}
        {children}
      </span>
    </p>
  );
}
