import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn';
import { Spinner } from '../feedback/spinner';

const button = cva(
  [
    'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap',
    'rounded-control border font-medium transition-colors duration-100',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55',
    '[&_svg]:size-3.5 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary:
          'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover',
        secondary:
          'border-control/60 bg-surface text-ink enabled:hover:border-control enabled:hover:bg-hover [a&]:hover:bg-hover',
        ghost:
          'border-transparent bg-transparent text-ink-2 enabled:hover:bg-hover enabled:hover:text-ink [a&]:hover:bg-hover [a&]:hover:text-ink',
        danger:
          'border-bad/50 bg-surface text-bad enabled:hover:border-bad enabled:hover:bg-bad-soft',
      },
      size: {
        sm: 'h-6 px-2 text-meta pointer-coarse:h-8',
        md: 'h-7.5 px-2.5 text-base pointer-coarse:h-9',
        icon: 'size-7 p-0 pointer-coarse:size-9',
        'icon-sm': 'size-6 p-0 pointer-coarse:size-8',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof button> & {
    asChild?: boolean;
    /** Disables the button and shows a spinner instead of the label, at the same width. */
    busy?: boolean;
  };

export function Button({
  className,
  variant,
  size,
  asChild = false,
  busy = false,
  disabled,
  children,
  ...props
}: ButtonProps) {
  const classes = cn(button({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={classes}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...props}
    >
      {busy ? <Spinner className="absolute" /> : null}
      <span className={cn('inline-flex items-center gap-1.5', busy && 'invisible')}>
        {children}
      </span>
    </button>
  );
}
