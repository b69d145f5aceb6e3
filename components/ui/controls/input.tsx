'use client';
import type { ComponentProps } from 'react';
import { cn } from '../cn';
import { useFieldControl } from '../form/field-context';
import { CONTROL_CLASSES } from './control-classes';

type InputProps = ComponentProps<'input'> & { mono?: boolean };

export function Input({ className, mono = false, ...props }: InputProps) {
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={mono ? false : undefined}
      className={cn(CONTROL_CLASSES, 'h-7.5 pointer-coarse:h-9', mono && 'font-mono', className)}
      {...useFieldControl()}
      {...props}
    />
  );
}
