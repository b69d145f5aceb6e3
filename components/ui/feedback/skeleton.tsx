import { cn } from '../cn';

/** A bar in the place of a value that is on its way. Size it like the value, so nothing moves. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn('block h-3 animate-breathe rounded-tick bg-line', className)}
    />
  );
}
