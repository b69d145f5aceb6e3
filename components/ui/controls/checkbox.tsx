'use client';
import { Check } from 'lucide-react';
import { Checkbox as Primitive } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from '../cn';

type CheckboxProps = ComponentProps<typeof Primitive.Root> & { label: ReactNode; help?: ReactNode };

/** A checkbox with its label and optional help. */
export function Checkbox({ label, help, className, ...props }: CheckboxProps) {
  const id = useId();
  return (
    <div className={cn('flex items-start gap-2', className)}>
      <Primitive.Root
        id={id}
        aria-describedby={help ? `${id}-help` : undefined}
        className={cn(
          'relative mt-0.5 grid size-4 shrink-0 place-items-center rounded-tick border border-control bg-surface text-on-accent',
          'after:absolute after:-inset-1 data-[state=checked]:border-accent data-[state=checked]:bg-accent',
          'disabled:cursor-not-allowed disabled:opacity-55',
        )}
        {...props}
      >
        <Primitive.Indicator>
          <Check aria-hidden="true" className="size-3" strokeWidth={3} />
        </Primitive.Indicator>
      </Primitive.Root>
      <div className="min-w-0">
        <label htmlFor={id} className="cursor-pointer">
          {label}
        </label>
        {help ? (
          <p id={`${id}-help`} className="text-meta text-ink-3 text-pretty">
            {help}
          </p>
        ) : null}
      </div>
    </div>
  );
}
