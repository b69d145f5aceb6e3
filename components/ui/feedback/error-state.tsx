'use client';
import { RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn';
import { Button } from '../controls/button';
import { uiStrings } from '../strings';

type ErrorStateProps = {
  title?: ReactNode;
  /** What could not be done. */
  message: ReactNode;
  onRetry?: () => void;
  busy?: boolean;
  className?: string;
};

export function ErrorState({ title, message, onRetry, busy, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cn('flex items-start gap-3 px-4 py-4', className)}>
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-bad" />
      <div className="min-w-0 flex-1 space-y-1">
        <p className="font-medium">{title ?? uiStrings.somethingWrong}</p>
        <p className="break-words text-ink-2">{message}</p>
      </div>
      {onRetry ? (
        <Button size="sm" onClick={onRetry} busy={busy ?? false}>
          <RotateCw aria-hidden="true" />
          {uiStrings.retry}
        </Button>
      ) : null}
    </div>
  );
}
