import type { ReactNode } from 'react';
import { cn } from '../cn';

/** The meaning of a state: succeeded, in progress, waiting, failed, suppressed, or neutral. */
export type Tone = 'good' | 'active' | 'wait' | 'bad' | 'held' | 'idle';

const TONES: Record<Tone, string> = {
  good: 'bg-good-soft text-good',
  active: 'bg-accent-soft text-accent-text',
  wait: 'bg-wait-soft text-wait',
  bad: 'bg-bad-soft text-bad',
  held: 'bg-held-soft text-held',
  idle: 'bg-idle-soft text-idle',
};

/** The text colours of the tones. */
export const TONE_TEXT: Record<Tone, string> = {
  good: 'text-good',
  active: 'text-accent-text',
  wait: 'text-wait',
  bad: 'text-bad',
  held: 'text-held',
  idle: 'text-idle',
};

// Each tone has its own shape, so that colour is not the only difference.
const MARKS: Record<Tone, ReactNode> = {
  good: <circle cx="5" cy="5" r="3.5" fill="currentColor" />,
  active: (
    <>
      <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.25" />
      <circle cx="5" cy="5" r="1.5" fill="currentColor" />
    </>
  ),
  wait: (
    <>
      <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.25" />
      <path d="M5 1.25a3.75 3.75 0 0 1 0 7.5z" fill="currentColor" />
    </>
  ),
  bad: <path d="M2 2l6 6M8 2l-6 6" stroke="currentColor" strokeWidth="1.75" />,
  held: (
    <>
      <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.25" />
      <path d="M2.6 5h4.8" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  idle: <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.25" />,
};

type StatePillProps = { tone: Tone; children: ReactNode; className?: string };

export function StatePill({ tone, children, className }: StatePillProps) {
  return (
    <span
      className={cn(
        'inline-flex h-5 items-center gap-1.5 whitespace-nowrap rounded-tick px-1.5 font-medium text-meta',
        TONES[tone],
        className,
      )}
    >
      <StateMark tone={tone} />
      {children}
    </span>
  );
}

/** The mark without a label. */
export function StateMark({ tone, className }: { tone: Tone; className?: string }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className={cn('size-2.5 shrink-0', className)}>
      {MARKS[tone]}
    </svg>
  );
}
