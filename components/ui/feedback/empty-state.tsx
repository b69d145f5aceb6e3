import type { ReactNode } from 'react';
import { cn } from '../cn';

type EmptyStateProps = {
  title: ReactNode;
  /** Why it is empty, and what to do about it. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-start gap-3 px-5 py-8 sm:px-8', className)}>
      <div className="w-full max-w-prose space-y-1">
        <div className="font-semibold text-lead">{title}</div>
        {children ? <div className="text-ink-2 text-pretty">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
