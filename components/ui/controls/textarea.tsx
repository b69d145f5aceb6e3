'use client';
import type { ComponentProps } from 'react';
import { cn } from '../cn';
import { useFieldControl } from '../form/field-context';
import { CONTROL_CLASSES } from './control-classes';

type TextareaProps = ComponentProps<'textarea'> & { mono?: boolean };

export function Textarea({ className, mono = false, ...props }: TextareaProps) {
  return (
    <textarea
      rows={4}
      spellCheck={mono ? false : undefined}
      className={cn(CONTROL_CLASSES, 'block resize-y py-1.5', mono && 'font-mono', className)}
      {...useFieldControl()}
      {...props}
    />
  );
}
