'use client';
import { Switch as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn';
import { useFieldControl } from '../form/field-context';

/** A switch that takes effect immediately. Give it an `aria-label` when no field names it. */
export function Switch({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      className={cn(
        'relative inline-flex h-4 w-7 shrink-0 items-center rounded-full border border-control bg-sunken transition-colors',
        'after:absolute after:-inset-2 data-[state=checked]:border-accent data-[state=checked]:bg-accent',
        'disabled:cursor-not-allowed disabled:opacity-55',
        className,
      )}
      {...useFieldControl()}
      {...props}
    >
      <Primitive.Thumb className="block size-2.5 translate-x-0.5 rounded-full bg-ink-3 transition-transform duration-100 data-[state=checked]:translate-x-3.5 data-[state=checked]:bg-on-accent" />
    </Primitive.Root>
  );
}
