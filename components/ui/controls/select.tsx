'use client';
import { ChevronsUpDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '../cn';
import { useFieldControl } from '../form/field-context';
import { CONTROL_CLASSES } from './control-classes';

type SelectProps = ComponentProps<'select'> & { wrapperClassName?: string };

/** A native select, for its keyboard support and its picker on phones. */
export function Select({ className, wrapperClassName, children, ...props }: SelectProps) {
  return (
    <span className={cn('relative block', wrapperClassName)}>
      <select
        className={cn(
          CONTROL_CLASSES,
          'h-7.5 cursor-pointer appearance-none pr-7 pointer-coarse:h-9',
          className,
        )}
        {...useFieldControl()}
        {...props}
      >
        {children}
      </select>
      <ChevronsUpDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2 size-3 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
