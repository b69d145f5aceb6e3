import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { FieldDifference } from './diff-hooks';
import type { DiffLine } from './diff-lines';
import { foldLines } from './fold-lines';
import { versionStrings as words } from './strings';

type DifferenceViewProps = { differences: readonly FieldDifference[] };

/** Field by field what differs; longer texts line by line. */
export function DifferenceView({ differences }: DifferenceViewProps) {
  if (differences.length === 0) return <p className="py-2 text-ink-2">{words.same}</p>;
  return (
    <ul className="space-y-3" aria-label={words.differences}>
      {differences.map(({ path, before, after, lines }) => (
        <li key={path}>
          <h3 className="mb-1 font-mono text-meta text-ink-2">{path}</h3>
          <div className="overflow-x-auto rounded-control border bg-sunken py-1 font-mono text-meta leading-4.5">
            {lines ? (
              <Lines lines={lines} />
            ) : (
              <>
                <Side kind="removed" text={before} />
                <Side kind="added" text={after} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Lines({ lines }: { lines: readonly DiffLine[] }) {
  return foldLines(lines).map((part, index) => {
    // The parts of one difference never move, so their place is their identity.
    const key = `${index} ${part.kind}`;
    return part.kind === 'folded' ? (
      <p key={key} className="px-3 text-ink-3">
        {words.sameLines(part.count)}
      </p>
    ) : (
      <Line key={key} kind={part.kind}>
        {part.text}
      </Line>
    );
  });
}

function Side({ kind, text }: { kind: 'removed' | 'added'; text: string | null }) {
  if (text === null) {
    return (
      <Line kind={kind}>
        <span className="font-sans text-ink-3">{words.absent}</span>
      </Line>
    );
  }
  return <Lines lines={text.split('\n').map((line) => ({ kind, text: line }))} />;
}

const MARKS = { same: ' ', removed: '−', added: '+' } as const;
const SPOKEN = { same: null, removed: words.before, added: words.after } as const;

function Line({ kind, children }: { kind: DiffLine['kind']; children: ReactNode }) {
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
