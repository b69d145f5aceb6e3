'use client';
import { Tabs as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn';

export function Tabs({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root className={cn('flex min-h-0 flex-col', className)} {...props} />;
}

export function TabList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List
      // The line is a shadow: a border that the tabs overlap by a pixel would make the row scroll.
      className={cn(
        'flex shrink-0 gap-4 overflow-x-auto px-3 shadow-[inset_0_-1px_0_var(--line)]',
        className,
      )}
      {...props}
    />
  );
}

export function Tab({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      className={cn(
        'h-8 whitespace-nowrap border-transparent border-b-2 text-ink-2 transition-colors hover:text-ink pointer-coarse:h-10',
        'focus-visible:outline-offset-[-2px] data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink',
        className,
      )}
      {...props}
    />
  );
}

export function TabPanel({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return <Primitive.Content className={cn('min-h-0 flex-1', className)} {...props} />;
}
