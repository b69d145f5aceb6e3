'use client';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../cn';
import { useFieldControl } from '../form/field-context';

type SegmentedProps<T extends string> = {
  value: T;
  onValueChange: (value: T) => void;
  options: readonly { value: T; label: ReactNode; disabled?: boolean }[];
  'aria-label'?: string;
  className?: string;
};

/** A radio group of a few options that looks like one control. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { value, onValueChange, options, className, ...rest } = props;
  return (
    <RadioGroup.Root
      orientation="horizontal"
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onValueChange(option.value);
      }}
      className={cn(
        'inline-flex max-w-full flex-wrap gap-px rounded-control border border-control/60 bg-sunken p-0.5',
        className,
      )}
      {...useFieldControl()}
      {...rest}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          className={cn(
            'h-6 rounded-tick px-2 text-ink-2 text-meta transition-colors enabled:hover:text-ink pointer-coarse:h-8',
            'data-[state=checked]:bg-surface data-[state=checked]:font-medium data-[state=checked]:text-ink',
            'data-[state=checked]:shadow-[0_0_0_1px_var(--control)] disabled:opacity-55',
          )}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
