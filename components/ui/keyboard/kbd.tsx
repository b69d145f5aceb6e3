import type { ComponentProps } from 'react';
import { cn } from '../cn';

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'inline-grid h-4.5 min-w-4.5 place-items-center rounded-tick border border-control/60 bg-surface px-1 font-sans text-ink-2 text-micro',
        className,
      )}
      {...props}
    />
  );
}
