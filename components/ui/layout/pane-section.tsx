import type { ReactNode } from 'react';
import { cn } from '../cn';

type PaneSectionProps = {
  title: ReactNode;
  /** How many items it contains. */
  count?: number;
  className?: string;
  children: ReactNode;
};

/** A section of a detail pane with a heading. */
export function PaneSection({ title, count, className, children }: PaneSectionProps) {
  return (
    <section className={cn('border-t px-4 py-3', className)}>
      <h3 className="mb-1.5 text-ink-3 text-meta">
        {title}
        {count === undefined ? null : <span className="ml-1.5">{count}</span>}
      </h3>
      {children}
    </section>
  );
}
