import type { ComponentProps } from 'react';
import { cn } from '../cn';

/** A short neutral tag, such as a handler's name. For states use StatePill. */
export function Badge({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span
      className={cn(
        'inline-flex h-4.5 items-center whitespace-nowrap rounded-tick border px-1.5 text-ink-2 text-micro',
        className,
      )}
      {...props}
    />
  );
}
