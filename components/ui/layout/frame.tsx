import type { ComponentProps, ReactNode } from 'react';
import { cn } from '../cn';

/** A bordered box for content that belongs together. */
export function Frame({ className, ...props }: ComponentProps<'section'>) {
  return (
    <section
      className={cn('min-w-0 overflow-clip rounded-frame border bg-surface', className)}
      {...props}
    />
  );
}

type FrameHeaderProps = { title: ReactNode; aside?: ReactNode; className?: string };

export function FrameHeader({ title, aside, className }: FrameHeaderProps) {
  return (
    <header
      className={cn(
        'flex min-h-9 items-center justify-between gap-3 border-b px-3 py-1',
        className,
      )}
    >
      <h2 className="min-w-0 truncate font-semibold">{title}</h2>
      {aside ? <div className="flex shrink-0 items-center gap-2">{aside}</div> : null}
    </header>
  );
}
