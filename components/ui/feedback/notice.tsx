import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn';

const TONES = {
  info: { icon: Info, className: 'border-accent/35 bg-accent-soft [&>svg]:text-accent-text' },
  good: { icon: CircleCheck, className: 'border-good/35 bg-good-soft [&>svg]:text-good' },
  wait: { icon: CircleAlert, className: 'border-wait/35 bg-wait-soft [&>svg]:text-wait' },
  bad: { icon: CircleAlert, className: 'border-bad/35 bg-bad-soft [&>svg]:text-bad' },
} as const;

type NoticeProps = {
  tone?: keyof typeof TONES;
  /** Does not announce an error that is part of a record. */
  quiet?: boolean;
  children: ReactNode;
  className?: string;
};

/** A message that stays on the page. Errors are announced to screen readers. */
export function Notice({ tone = 'info', quiet = false, children, className }: NoticeProps) {
  const { icon: Icon, className: toneClass } = TONES[tone];
  return (
    <div
      role={tone === 'bad' && !quiet ? 'alert' : undefined}
      className={cn(
        'flex items-start gap-2 rounded-control border px-3 py-2',
        toneClass,
        className,
      )}
    >
      <Icon aria-hidden="true" className="mt-0.75 size-3.5 shrink-0" />
      <div className="min-w-0 flex-1 break-words text-pretty">{children}</div>
    </div>
  );
}
