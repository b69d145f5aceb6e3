import type { ComponentProps } from 'react';
import { cn } from '../cn';

/** A row of filters above a list. It wraps on narrow screens. */
export function Toolbar({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn('flex shrink-0 flex-wrap items-center gap-2 border-b px-3 py-2', className)}
      {...props}
    />
  );
}
